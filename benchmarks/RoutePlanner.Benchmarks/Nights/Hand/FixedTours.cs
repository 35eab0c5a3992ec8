using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>
/// Every unit goes round a fixed tour, again and again, all night; what would not count when it comes by (a window closed, gap_min not over) it leaves out this time. Units of one tier with
/// the same areas make their tours together.
/// </summary>
internal sealed class FixedTours : IHandRule
{
    private readonly IReadOnlyList<HandLeg>[] tourOf;
    private readonly int[] next;
    private readonly HashSet<int>[] ownItems;

    private FixedTours(string name, HandNight night)
    {
        Name = name;
        tourOf = new IReadOnlyList<HandLeg>[night.Patrol.Units.Length];
        next = new int[night.Patrol.Units.Length];
        ownItems = [.. Enumerable.Range(0, tourOf.Length).Select(unit => night.ItemsOf(unit).ToHashSet())];
    }

    public string Name { get; }

    /// <summary>One long tour over all items of a tier in the same areas; units that start together are spread evenly over it, and follow each other.</summary>
    public static IHandRule SharedCycles(HandNight night)
    {
        var rule = new FixedTours("one long cycle", night);
        foreach (var (units, tour) in Groups(night))
        {
            var seconds = Seconds(night, units[0], tour);
            foreach (var shift in units.GroupBy(u => night.Patrol.Units[u].ShiftStart).Select(g => g.ToList()))
            {
                for (var k = 0; k < shift.Count; k++)
                {
                    rule.tourOf[shift[k]] = tour;
                    rule.next[shift[k]] = Piece(seconds, k, shift.Count);
                }
            }
        }

        return rule;
    }

    /// <summary>
    /// The long tour of a tier in the same areas is cut into as many pieces of equal time as units start together, and each goes round its own; what a piece holds that its unit may not
    /// serve goes to the first that may.
    /// </summary>
    public static IHandRule Sectors(HandNight night)
    {
        var rule = new FixedTours("a sector each", night);
        foreach (var (units, tour) in Groups(night))
        {
            var seconds = Seconds(night, units[0], tour);
            foreach (var shift in units.GroupBy(u => night.Patrol.Units[u].ShiftStart).Select(g => g.ToList()))
            {
                var sectors = shift.Select(_ => new List<int>()).ToArray();
                for (var k = 0; k < shift.Count; k++)
                {
                    for (var at = Piece(seconds, k, shift.Count); at < Piece(seconds, k + 1, shift.Count); at++)
                    {
                        var item = tour[at].Item;
                        var own = rule.ownItems[shift[k]].Contains(item) ? k : shift.FindIndex(u => rule.ownItems[u].Contains(item));
                        sectors[own < 0 ? k : own].Add(item);
                    }
                }

                for (var k = 0; k < shift.Count; k++)
                {
                    rule.tourOf[shift[k]] = Tour.Of(night, shift[k], sectors[k]);
                }
            }
        }

        return rule;
    }

    public (int Item, Stop Stop)? Next(HandUnit unit, HandVisits visits)
    {
        var tour = tourOf[unit.Index];
        for (var k = 0; k < tour.Count; k++)
        {
            var at = (next[unit.Index] + k) % tour.Count;
            var leg = tour[at];
            if (ownItems[unit.Index].Contains(leg.Item) && unit.Next(leg) is { } stop && visits.Counts(leg.Item, stop))
            {
                next[unit.Index] = (at + 1) % tour.Count;
                return (leg.Item, stop);
            }
        }

        return null;
    }

    /// <summary>Units of a tier with the same areas, by start of shift, and the tour over all that any of them may serve, driven as the one that may serve most of it drives.</summary>
    private static IEnumerable<(IReadOnlyList<int> Units, IReadOnlyList<HandLeg> Tour)> Groups(HandNight night) => Enumerable.Range(0, night.Patrol.Units.Length)
        .GroupBy(u => (night.Patrol.Units[u].Team.Tier, string.Join('\n', night.Patrol.Units[u].Team.AreaIds.Order(StringComparer.Ordinal))))
        .Select(group =>
        {
            List<int> units = [.. group.OrderByDescending(u => night.ItemsOf(u).Count)];
            return ((IReadOnlyList<int>)units, Tour.Of(night, units[0], units.SelectMany(night.ItemsOf).Distinct()));
        });

    /// <summary>When serving each leg of a tour ends, from its beginning near the base on.</summary>
    private static long[] Seconds(HandNight night, int unit, IReadOnlyList<HandLeg> tour)
    {
        var ends = new long[tour.Count];
        var (here, time) = (night.BaseOf(unit), 0L);
        for (var at = 0; at < tour.Count; at++)
        {
            // What this unit can't serve takes no time here.
            if (night.StopAt(unit, tour[at], here, leave: 0) is { } stop)
            {
                (here, time) = (stop.Exit, time + stop.End);
            }

            ends[at] = time;
        }

        return ends;
    }

    /// <summary>Where the piece <paramref name="k"/> of <paramref name="pieces"/> of equal time begins.</summary>
    private static int Piece(long[] ends, int k, int pieces)
    {
        var from = ends.Length == 0 ? 0 : ends[^1] * k / pieces;
        return k == pieces ? ends.Length : Array.FindIndex(ends, end => end > from) is var at and >= 0 ? at : 0;
    }
}
