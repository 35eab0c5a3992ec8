using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Unprotected risk as docs/coverage.md defines it. Of the risk model only weights, classes, profiles and half-lives are used.</summary>
internal static class UnprotectedRisk
{
    private const double SumsPerMillionth = 3_600_000;

    /// <summary>In millionths: the term's value times a million.</summary>
    public static long Millionths(RiskModel model, IEnumerable<ItemPresence> presences)
    {
        var sums = Enumerable.Range(0, model.ClassCount)
            .Select(c => new UnprotectedSum(model.ProfileOf(c), model.HalfLifeSeconds(c), model.NightSeconds))
            .ToArray();
        var alone = sums.Select(sum => sum.Of([])).ToArray();
        var byItem = presences.Where(presence => presence.Start <= presence.End).ToLookup(presence => presence.Item);
        var total = 0L;
        for (var item = 0; item < model.ItemCount; item++)
        {
            var riskClass = model.ClassOf[item];
            var here = byItem.Contains(item) ? SumOf(sums[riskClass], byItem[item]) : alone[riskClass];
            total += (long)Math.Round(model.Weight[item] / SumsPerMillionth * here);
        }

        return total;
    }

    private static long SumOf(UnprotectedSum sum, IEnumerable<ItemPresence> presences) =>
        sum.Of([.. presences.Select(p => new AgedPresence(p.Start, p.End, sum.HandicapOf(p.Strength))).OrderBy(p => p.Start)]);
}
