using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Tests.Coverage.Reference;

/// <summary>Unprotected risk by looking at every item in every second: who has come, and how old is the strongest of what they left? Slow, without any sum taken in advance.</summary>
internal static class RiskBySeconds
{
    /// <summary>The term in millionths.</summary>
    public static long Millionths(RiskModel model, IEnumerable<ReferencePresence> presences)
    {
        var byItem = presences.ToLookup(p => p.Item);
        return Enumerable.Range(0, model.ItemCount).Sum(item => Millionths(model, item, [.. byItem[item]]));
    }

    private static long Millionths(RiskModel model, int item, ReferencePresence[] here)
    {
        var halfLife = model.HalfLifeSeconds(model.ClassOf[item]);
        var profile = model.ProfileOf(model.ClassOf[item]);
        var sum = 0L;
        for (var t = 0; t < model.NightSeconds; t++)
        {
            var age = int.MaxValue;
            foreach (var p in here)
            {
                if (p.Start <= t)
                {
                    age = Math.Min(age, Math.Max(p.Handicap, t - (p.End - p.Handicap)));
                }
            }

            sum += profile[t / 900] * Unprotected(age, halfLife);
        }

        return (long)Math.Round(model.Weight[item] / 3_600_000 * sum);
    }

    /// <summary>U, in millionths.</summary>
    private static long Unprotected(int age, int halfLife) =>
        age >= 900 * Math.Ceiling(8.0 * halfLife / 900) ? 1_000_000 : (long)Math.Round(1_000_000 * (1 - Math.Pow(2, -(double)age / halfLife)));
}
