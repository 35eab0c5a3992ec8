using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks.Nights.Peer;

/// <summary>
/// Finds a place for the break of a route whose stops are fixed: where the unit is before a drive or after it, or at its base between two stops. Where there is none, the last stop is left
/// out and it looks again.
/// </summary>
internal static class PeerStops
{
    /// <summary>Stops that had to be left out.</summary>
    public static int AddBreak(SearchProblem problem, int unit, List<Stop> stops)
    {
        if (problem.Patrol.Units[unit].BreakSeconds == 0)
        {
            return 0;
        }

        var leftOut = 0;
        while (!TryAdd(problem, unit, stops))
        {
            stops.RemoveAt(stops.Count - 1);
            leftOut++;
        }

        return leftOut;
    }

    private static bool TryAdd(SearchProblem problem, int unit, List<Stop> stops)
    {
        var wish = problem.Patrol.Units[unit];
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var home = problem.BaseLocation[unit];
        for (var index = 0; index <= stops.Count; index++)
        {
            var (from, leave) = index == 0 ? (home, wish.ShiftStart) : (stops[index - 1].Exit, stops[index - 1].End);
            var (to, due) = index == stops.Count ? (home, wish.ShiftEnd) : (stops[index].Entry, stops[index].Start);
            foreach (var location in (int[])[territory.StandAfter(from), territory.StandBefore(to), home])
            {
                if (location == Territory.NoLocation || territory.Places[location] == Territory.NoPlace || !territory.IsLinked(from, location) || !territory.IsLinked(location, to))
                {
                    continue;
                }

                var start = Math.Max(leave + territory.Seconds(from, location), wish.BreakEarliest);
                var end = start + wish.BreakSeconds;
                if (end <= wish.BreakLatest && end + territory.Seconds(location, to) <= due)
                {
                    stops.Insert(index, new Stop(problem.Tasks.BreakTask[unit], TaskTable.Forward, location, location, start, end));
                    return true;
                }
            }
        }

        return false;
    }
}
