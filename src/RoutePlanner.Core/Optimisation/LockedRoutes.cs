using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>What the night's locks leave of routes before anything is planned: the locked stops, and the break where there is room for it.</summary>
internal static class LockedRoutes
{
    /// <summary>Locked stops of each unit, by time.</summary>
    /// <exception cref="InputException">One can't be reached from the one before, or from the base, in time.</exception>
    public static Stop[][] Stops(SearchProblem problem)
    {
        var stops = problem.Patrol.Units.Select(_ => new List<Stop>()).ToArray();
        foreach (var locked in problem.Patrol.Locks)
        {
            stops[locked.Unit].Add(StopOf(problem, locked));
        }

        for (var unit = 0; unit < stops.Length; unit++)
        {
            CheckDrives(problem, unit, stops[unit]);
        }

        return [.. stops.Select(s => s.ToArray())];
    }

    /// <summary>A unit's locked stops, and its break at the moment nearest to the one it would have without them.</summary>
    /// <exception cref="InputException">They leave no room for it.</exception>
    public static List<Stop> WithBreak(SearchProblem problem, int unit)
    {
        List<Stop> stops = [.. problem.LockedStops[unit]];
        if (problem.Patrol.Units[unit].BreakSeconds == 0)
        {
            return stops;
        }

        var wanted = NightStart.Break(problem, unit);
        var best = (Index: -1, Stop: wanted, Off: int.MaxValue);
        for (var k = 0; k <= stops.Count; k++)
        {
            TryBreak(problem, unit, stops, k, wanted, ref best);
        }

        if (best.Index < 0)
        {
            throw Impossible(problem, unit, "the locked stops leave the unit no room for its break", null, Clock(problem, wanted.End - wanted.Start));
        }

        stops.Insert(best.Index, best.Stop);
        return stops;
    }

    private static Stop StopOf(SearchProblem problem, in UnitLock locked)
    {
        var territory = problem.TerritoryOf[locked.Unit];
        var (demand, direction) = (DemandOf(problem, locked), locked.IsBackward ? TaskTable.Backward : TaskTable.Forward);
        if (demand != TaskTable.NoDemand && Moves.MoveBasis.TryServe(problem, locked.Unit, demand, direction, locked.Start, out var served)
            && (locked.IsPass || locked.End - locked.Start >= problem.Patrol.Demands[demand].ServiceSeconds))
        {
            return locked.IsPass ? served : served with { End = locked.End };
        }

        if (locked.IsPass)
        {
            throw Impossible(problem, locked.Unit, "nothing asks tonight for a pass over this key road that the unit may make that way", problem.Patrol.County.KeyRoads[locked.KeyRoad].Id, null);
        }

        var location = problem.Territories[territory].LocationOf(problem.Patrol.Roads.PlaceSnaps[locked.Place].Node);
        return new Stop(TaskTable.NoTask, TaskTable.Forward, location, location, locked.Start, locked.End);
    }

    private static int DemandOf(SearchProblem problem, in UnitLock locked)
    {
        var kind = locked.IsPass ? DemandKind.Passes : DemandKind.Visits;
        for (var demand = 0; demand < problem.Patrol.Demands.Length; demand++)
        {
            var wish = problem.Patrol.Demands[demand];
            if (wish.Kind == kind && wish.Target == (locked.IsPass ? locked.KeyRoad : locked.Place))
            {
                return problem.MayServe(locked.Unit, demand) ? demand : TaskTable.NoDemand;
            }
        }

        return TaskTable.NoDemand;
    }

    private static void CheckDrives(SearchProblem problem, int unit, List<Stop> stops)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var (from, leave) = (problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftStart);
        foreach (var (entry, start, exit, end) in stops.Select(s => (s.Entry, s.Start, s.Exit, s.End))
            .Append((problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftEnd, problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftEnd)))
        {
            if (entry == Territory.NoLocation || !territory.IsLinked(from, entry) || leave + (long)territory.Seconds(from, entry) > start)
            {
                var reached = entry == Territory.NoLocation || !territory.IsLinked(from, entry) ? "never" : Clock(problem, leave + territory.Seconds(from, entry));
                throw Impossible(problem, unit, "the unit can't be there in time from where it is before", reached, $"at the latest {Clock(problem, start)}");
            }

            (from, leave) = (exit, end);
        }
    }

    private static void TryBreak(SearchProblem problem, int unit, List<Stop> stops, int k, in Stop wanted, ref (int Index, Stop Stop, int Off) best)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var wish = problem.Patrol.Units[unit];
        var (from, leave) = k == 0 ? (problem.BaseLocation[unit], wish.ShiftStart) : (stops[k - 1].Exit, stops[k - 1].End);
        var (to, due) = k == stops.Count ? (problem.BaseLocation[unit], wish.ShiftEnd) : (stops[k].Entry, stops[k].Start);
        for (var location = 0; location < territory.Count && territory.IsStanding(location); location++)
        {
            if (territory.Places[location] == Territory.NoPlace || !territory.IsLinked(from, location) || !territory.IsLinked(location, to))
            {
                continue;
            }

            var first = Math.Max(wish.BreakEarliest, leave + territory.Seconds(from, location));
            var last = Math.Min(wish.BreakLatest, due - territory.Seconds(location, to)) - wish.BreakSeconds;
            if (first <= last && Math.Clamp(wanted.Start, first, last) is var start && Math.Abs(start - wanted.Start) is var off && off < best.Off)
            {
                best = (k, wanted with { Entry = location, Exit = location, Start = start, End = start + wish.BreakSeconds }, off);
            }
        }
    }

    private static InputException Impossible(SearchProblem problem, int unit, string message, string? found, string? allowed) => new(
        [new Diagnostic(DiagnosticCode.ImpossibleLock, Severity.Error, "night.json", "$.locks", "unitId", $"unit {problem.Patrol.Units[unit].Id}: {message}", found, allowed)]);

    private static string Clock(SearchProblem problem, int seconds) =>
        problem.Patrol.Night.Start.PlusSeconds(seconds).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
