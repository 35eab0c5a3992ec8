using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Moves;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>
/// A plan's routes as the search's stops, to go on from. What tonight's problem no longer allows is left out: units that aren't on duty, stops that can't be reached in time or that the unit may not make.
/// Patrol rounds are kept where the stops at both ends are; all else is driven the fastest way.
/// </summary>
internal static class StartRoutes
{
    /// <param name="plan">The plan.</param>
    /// <param name="problem">Tonight's problem.</param>
    /// <param name="paths">Drives.</param>
    public static RouteStop[][] Of(Plan plan, SearchProblem problem, LegPaths paths)
    {
        var routes = NightStart.Breaks(problem);
        var trial = new NightTrial(new NightRoutes(problem, paths, routes));
        var demandOfId = problem.Patrol.Demands.Select((demand, d) => (demand.Id, d)).ToDictionary(pair => pair.Id, pair => pair.d);
        var snaps = problem.Patrol.Roads.PlaceSnaps;
        var nodeOfPlace = problem.Patrol.County.Places.Select((place, p) => (place.Id, snaps[p].Node)).ToDictionary(pair => pair.Id, pair => pair.Node, StringComparer.Ordinal);
        var planned = plan.Units.GroupBy(unit => unit.UnitId).ToDictionary(group => group.Key, group => group.First());
        return [.. routes.Select((route, u) => planned.TryGetValue(problem.Patrol.Units[u].Id, out var unit) ? RouteOf(u, unit, problem, demandOfId, nodeOfPlace, paths, trial) ?? route : route)];
    }

    /// <summary>Locked stops of each unit, and those that are begun, or that the unit is on its way to, by a second of the night.</summary>
    public static Stop[][] Begun(RouteStop[][] routes, SearchProblem problem, int present) => [.. routes.Select((route, u) => Kept(u, route, problem, present).ToArray())];

    /// <summary>How many stops of each route are begun, or driven to, before a second of the night; one on its round home counts the base too.</summary>
    public static int[] CountBegun(RouteStop[][] routes, SearchProblem problem, int present) => [.. routes.Select((route, u) =>
        Departures(u, route, problem).TakeWhile((depart, k) => depart < present && (k < route.Length - 1 || route[k].Way is not null)).Count())];

    private static IEnumerable<Stop> Kept(int u, RouteStop[] route, SearchProblem problem, int present) =>
        Departures(u, route, problem).Zip(route.SkipLast(1)).Where(next => next.First < present || IsLocked(u, next.Second.Stop, problem)).Select(next => next.Second.Stop);

    /// <summary>When the unit leaves for each stop.</summary>
    private static IEnumerable<int> Departures(int u, RouteStop[] route, SearchProblem problem)
    {
        var territory = problem.Territories[problem.TerritoryOf[u]];
        var from = problem.BaseLocation[u];
        foreach (var (stop, way) in route)
        {
            yield return stop.Start - LegPaths.SecondsOf(territory, from, stop.Entry, way);
            from = stop.Exit;
        }
    }

    private static bool IsLocked(int u, Stop stop, SearchProblem problem) => Array.IndexOf(problem.LockedStops[u], stop) >= 0;

    /// <summary>Null where not even the locked stops and the break can be driven with what is left of the plan's route.</summary>
    private static RouteStop[]? RouteOf(
        int u, UnitPlan plan, SearchProblem problem, Dictionary<string, int> demandOfId, Dictionary<string, int> nodeOfPlace, LegPaths paths, NightTrial trial)
    {
        var stops = new List<Stop>();
        var rounds = new StartRounds(problem, paths, u);
        var node = problem.Patrol.Units[u].BaseNode;
        foreach (var step in plan.Steps)
        {
            rounds.Note(step);

            // Where it can be told by the place, it is: arcs have other numbers once a place has been added or moved.
            node = step.PlaceId is { } place && nodeOfPlace.TryGetValue(place, out var known) ? known
                : step.Arcs is [.., var last] && last < problem.Patrol.Roads.Graph.ArcCount ? problem.Patrol.Roads.Graph.Head[last] : node;
            if (StopOf(u, step, node, problem, demandOfId) is { } stop)
            {
                rounds.Arrive(stop);
                stops.Add(stop);
            }
        }

        rounds.Arrive(NightStart.Route(problem, u, [])[^1].Stop);

        // Locked stops take the place of what the plan has at that time.
        var locked = problem.LockedStops[u];
        stops.RemoveAll(stop => Array.Exists(locked, l => stop == l || (stop.Start < l.End && l.Start < stop.End)));
        stops.AddRange(locked);
        stops.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));

        var breaks = stops.Count(stop => IsBreak(stop, problem));
        if (breaks != (problem.Patrol.Units[u].BreakSeconds > 0 ? 1 : 0))
        {
            stops.RemoveAll(stop => IsBreak(stop, problem));
            if (problem.Patrol.Units[u].BreakSeconds > 0)
            {
                stops.Add(NightStart.Break(problem, u));
                stops.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
            }
        }

        if (Fits(u, rounds.On(NightStart.Route(problem, u, stops)), trial))
        {
            return trial.RouteOf(u).ToArray();
        }

        // What doesn't fit goes, from the end of the night on, until the rest can be driven; the break alone always can.
        while (!Fits(u, NightStart.Route(problem, u, stops), trial))
        {
            var at = stops.FindLastIndex(stop => !IsBreak(stop, problem) && !IsLocked(u, stop, problem));
            if (at < 0)
            {
                return null;
            }

            stops.RemoveAt(at);
        }

        return trial.RouteOf(u).ToArray();
    }

    private static bool IsBreak(in Stop stop, SearchProblem problem) => stop.Task != TaskTable.NoTask && problem.Tasks.DemandOf[stop.Task] == TaskTable.NoDemand;

    private static bool Fits(int u, RouteStop[] route, NightTrial trial)
    {
        trial.Begin();
        trial.ChangeRoute(u, route);
        return trial.TryTime();
    }

    private static bool MayShowPresence(int u, int place, SearchProblem problem) =>
        place == Territory.NoPlace || PatrolProblem.MayWorkIn(problem.Patrol.Units[u], problem.Patrol.PlaceAreaIds[place]);

    /// <summary>A step as a stop; null for drives, for waits that nobody planned, and for what can't be done tonight.</summary>
    private static Stop? StopOf(int u, PlanStep step, int node, SearchProblem problem, Dictionary<string, int> demandOfId)
    {
        var territory = problem.Territories[problem.TerritoryOf[u]];
        if (step.DemandId is { } id && demandOfId.TryGetValue(id, out var demand) && problem.MayServe(u, demand))
        {
            var direction = step.Direction == TravelDirection.Backward ? TaskTable.Backward : TaskTable.Forward;
            return MoveBasis.TryServe(problem, u, demand, direction, step.Start, out var stop)
                ? stop with { End = step.Kind == StepKind.Pass ? stop.End : Math.Max(stop.End, step.End) }
                : null;
        }

        var location = territory.LocationOf(node);
        if (location == Territory.NoLocation)
        {
            return null;
        }

        var at = new Stop(TaskTable.NoTask, TaskTable.Forward, location, location, step.Start, step.End);
        return step.Kind switch
        {
            StepKind.Break when problem.Tasks.BreakTask[u] != TaskTable.NoTask && territory.Places[location] != Territory.NoPlace =>
                at with { Task = problem.Tasks.BreakTask[u], End = step.Start + Math.Max(problem.Patrol.Units[u].BreakSeconds, step.End - step.Start) },

            // A shift that was cut short may ask for no break any more: the unit has stood there all the same.
            StepKind.Break when problem.Tasks.BreakTask[u] == TaskTable.NoTask && MayShowPresence(u, territory.Places[location], problem) => at,
            StepKind.Visit or StepKind.Wait when step.DemandId is null && step.Reason == StepReason.Presence && MayShowPresence(u, territory.Places[location], problem) => at,
            _ => null,
        };
    }
}
