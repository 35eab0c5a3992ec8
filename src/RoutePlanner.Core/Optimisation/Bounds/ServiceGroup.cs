using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// Demands whose hours lie in a span of the night, and all units that may serve any of them: how much of their weight the units' time has room for at most.
/// <code>
/// A unit's counted visits here follow each other; charge each the time from the end of the one before to its own end: at least its service and δ, the least drive from another of the group or
/// from a base, or its gap_min where the one before was to the same place.
/// A unit's charges end inside  shift ∩ span − break − the least way home;  the drive to its first visit may lie before the span, for which it gets the largest δ on top.
/// A pass is charged its own time alone: the next may begin where it ends.
/// </code>
/// So Σ charge · count ≤ Σ over units of that room, and count ≤ Σ over units of ⌊room / least charge⌋: a knapsack.
/// </summary>
internal sealed class ServiceGroup
{
    /// <summary>Above this many steps of the knapsack's table its fractional bound is taken instead.</summary>
    private const long MostTableSteps = 4_000_000;

    private readonly PatrolProblem patrol;
    private readonly Chances chances;
    private readonly int[] members;
    private readonly TimeWindow span;

    public ServiceGroup(PatrolProblem patrol, Chances chances, int[] members, TimeWindow span)
    {
        this.patrol = patrol;
        this.chances = chances;
        this.members = members;
        this.span = span;
    }

    /// <summary>Priority × visits or passes that must be missed.</summary>
    /// <param name="most">Of each demand no more than these are served in any case, and wanted.</param>
    public int MissedAtLeast(int[] most)
    {
        int[] units = [.. members.SelectMany(d => chances.Serving[d].Select(chance => chance.Unit)).Distinct().Order()];
        int[] wanted = [.. members.Where(d => most[d] > 0)];
        if (wanted.Length == 0)
        {
            return 0;
        }

        var arrival = Arrivals(wanted, units);
        int[] charges = [.. wanted.Select((d, k) => chances.Serving[d].Min(chance => chance.Seconds) + arrival[k])];
        long[] rooms = [.. units.Select(u => Room(u, wanted, arrival.Max()))];
        var all = wanted.Sum(d => patrol.Demands[d].Priority * most[d]);
        return all - Math.Min(ByTime(wanted, most, charges, rooms.Sum(), all), ByCount(wanted, most, charges.Min(), rooms, all));
    }

    /// <summary>δ of each member, seconds.</summary>
    private int[] Arrivals(int[] wanted, int[] units)
    {
        var travel = chances.TravelOf([.. units.Select(u => patrol.Units[u].Mode)]);
        var countAt = new Dictionary<int, int>();
        foreach (var node in wanted.Select(d => chances.EndsOf(d).From).Concat(units.Select(u => patrol.Units[u].BaseNode).Distinct()))
        {
            countAt[node] = countAt.GetValueOrDefault(node) + 1;
        }

        return [.. wanted.Select(d =>
        {
            var demand = patrol.Demands[d];
            return demand.Kind == DemandKind.Passes || demand.GapMin == 0 ? 0 : Math.Min(demand.GapMin, TravelTime.ToSeconds(travel.ToNearest(chances.EndsOf(d).From, countAt)));
        })];
    }

    /// <summary>Seconds of the span that a unit has for its charges.</summary>
    private long Room(int u, int[] wanted, int longestArrival)
    {
        var unit = patrol.Units[u];
        long room = Math.Min(unit.ShiftEnd, span.End) - Math.Max(unit.ShiftStart, span.Start);
        room -= span.Start <= unit.BreakEarliest && unit.BreakLatest <= span.End ? unit.BreakSeconds : 0;
        room -= unit.ShiftEnd <= span.End ? wanted.SelectMany(d => chances.Serving[d]).Where(chance => chance.Unit == u).Min(chance => (int?)(unit.ShiftEnd - chance.Latest)) ?? 0 : 0;
        room += unit.ShiftStart < span.Start ? longestArrival : 0;
        return Math.Max(0, room);
    }

    /// <summary>The greatest weight that fits into so many seconds.</summary>
    private int ByTime(int[] wanted, int[] most, int[] charges, long room, int all)
    {
        if (wanted.Select((d, k) => (long)charges[k] * most[d]).Sum() <= room)
        {
            return all;
        }

        return (long)all * wanted.Sum(d => most[d]) <= MostTableSteps ? ByTable(wanted, most, charges, room, all) : ByShares(wanted, most, charges, room, all);
    }

    /// <summary>least[w]: the fewest seconds that serve a weight of exactly w.</summary>
    private int ByTable(int[] wanted, int[] most, int[] charges, long room, int all)
    {
        var least = new long[all + 1];
        Array.Fill(least, long.MaxValue);
        least[0] = 0;
        for (var k = 0; k < wanted.Length; k++)
        {
            var priority = patrol.Demands[wanted[k]].Priority;
            for (var copy = 0; copy < most[wanted[k]]; copy++)
            {
                for (var w = all; w >= priority; w--)
                {
                    if (least[w - priority] != long.MaxValue)
                    {
                        least[w] = Math.Min(least[w], least[w - priority] + charges[k]);
                    }
                }
            }
        }

        return Array.FindLastIndex(least, seconds => seconds <= room);
    }

    private int ByShares(int[] wanted, int[] most, int[] charges, long room, int all)
    {
        var served = 0.0;
        foreach (var k in Enumerable.Range(0, wanted.Length).OrderByDescending(k => patrol.Demands[wanted[k]].Priority / Math.Max(1e-9, charges[k])))
        {
            var count = Math.Min(most[wanted[k]], charges[k] == 0 ? most[wanted[k]] : room / (double)charges[k]);
            served += count * patrol.Demands[wanted[k]].Priority;
            room -= (long)(count * charges[k]);
        }

        return Math.Min(all, (int)Math.Floor(served + 1e-6));
    }

    /// <summary>The greatest weight of as many visits as the units have room for, were all as short as the shortest.</summary>
    private int ByCount(int[] wanted, int[] most, int leastCharge, long[] rooms, int all)
    {
        if (leastCharge == 0)
        {
            return all;
        }

        var (left, weight) = (rooms.Sum(room => room / leastCharge), 0L);
        foreach (var d in wanted.OrderByDescending(d => patrol.Demands[d].Priority))
        {
            var count = Math.Min(left, most[d]);
            weight += count * patrol.Demands[d].Priority;
            left -= count;
        }

        return (int)weight;
    }
}
