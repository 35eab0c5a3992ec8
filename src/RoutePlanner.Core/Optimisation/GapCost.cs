using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Cost of a demand's gaps from its own tasks alone. Other visits (drives over a key road, presence) only shorten gaps, so the plan's true
/// cost is never higher.
/// </summary>
internal static class GapCost
{
    /// <summary>More visits than this of one demand are not looked at one by one on the stack.</summary>
    private const int MaxVisits = 128;

    /// <summary>Priority × seconds beyond gap_max × price, in micro-units. A key road is judged at its two end beats: in between no gap is longer.</summary>
    public static long Of(SearchProblem problem, Timetable timetable, int demand)
    {
        var wish = problem.Patrol.Demands[demand];
        if (wish.GapMax is not { } gapMax)
        {
            return 0;
        }

        Span<(int From, int To)> visits = stackalloc (int, int)[MaxVisits];
        long excess;
        if (wish.Kind == DemandKind.Visits)
        {
            var count = Collect(problem, timetable, demand, visits, isPass: false, atFirstNode: false);
            excess = Excess(visits[..count], wish.Hours, gapMax);
        }
        else
        {
            var count = Collect(problem, timetable, demand, visits, isPass: true, atFirstNode: true);
            excess = Excess(visits[..count], wish.Hours, gapMax);
            count = Collect(problem, timetable, demand, visits, isPass: true, atFirstNode: false);
            excess = Math.Max(excess, Excess(visits[..count], wish.Hours, gapMax));
        }

        return excess * problem.GapMicroPerSecond * wish.Priority;
    }

    /// <summary>Seconds by which gaps between visits, in order of start, exceed their limit inside a demand's hours.</summary>
    public static long Excess(ReadOnlySpan<(int From, int To)> visits, TimeWindow hours, int gapMax)
    {
        long excess = 0;
        var left = hours.Start;
        foreach (var (from, to) in visits)
        {
            excess += Math.Max(0, Math.Min(from, hours.End) - left - gapMax);
            left = Math.Max(left, to);
        }

        return excess + Math.Max(0, hours.End - left - gapMax);
    }

    /// <summary>Placed visits of a demand by start; of a pass the moment it is at one end of the road.</summary>
    private static int Collect(SearchProblem problem, Timetable timetable, int demand, Span<(int From, int To)> visits, bool isPass, bool atFirstNode)
    {
        var count = 0;
        var last = Math.Min(problem.Tasks.FirstTask[demand + 1], problem.Tasks.FirstTask[demand] + MaxVisits);
        for (var task = problem.Tasks.FirstTask[demand]; task < last; task++)
        {
            if (timetable.UnitOf[task] == Timetable.Absent)
            {
                continue;
            }

            var (from, to) = (timetable.Start[task], timetable.End[task]);
            if (isPass)
            {
                from = to = (timetable.Direction[task] == TaskTable.Forward) == atFirstNode ? from : to;
            }

            var at = count++;
            for (; at > 0 && visits[at - 1].From > from; at--)
            {
                visits[at] = visits[at - 1];
            }

            visits[at] = (from, to);
        }

        return count;
    }
}
