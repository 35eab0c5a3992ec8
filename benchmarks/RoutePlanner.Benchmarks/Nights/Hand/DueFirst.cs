using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>Dispatch by the clock: each time a unit is free, it goes to what falls due first among what is near, or, where nothing is near that would count, among all.</summary>
internal sealed class DueFirst(HandNight night) : IHandRule
{
    private const int NearSeconds = 600;

    public string Name => "due first";

    public (int Item, Stop Stop)? Next(HandUnit unit, HandVisits visits)
    {
        (int Item, Stop Stop)? best = null;
        var bestKey = (IsFar: true, Due: int.MaxValue, End: int.MaxValue);
        foreach (var item in night.ItemsOf(unit.Index))
        {
            foreach (var direction in night.Items[item].Directions)
            {
                if (unit.Next(new HandLeg(item, direction)) is not { } stop || !visits.Counts(item, stop))
                {
                    continue;
                }

                var key = (stop.Start - unit.Time > NearSeconds, visits.DueSeconds(item), stop.End);
                if (key.CompareTo(bestKey) < 0)
                {
                    (best, bestKey) = ((item, stop), key);
                }
            }
        }

        return best;
    }
}
