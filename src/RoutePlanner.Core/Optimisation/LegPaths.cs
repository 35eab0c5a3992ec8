using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation;

/// <summary>Drives between locations and over key roads, found once and kept. One thread at a time.</summary>
internal sealed class LegPaths(SearchProblem problem, Func<Mode, ITravel> travelFor)
{
    private readonly RoadGraph graph = problem.Patrol.Roads.Graph;
    private readonly Dictionary<Mode, ITravel> travel = [];
    private readonly Dictionary<(Mode Mode, int KeyRoad, int Direction), Leg> passes = [];
    private readonly Dictionary<(Mode, int, int), Leg> legs = [];
    private readonly List<int> arcs = [];

    /// <summary>The drive between two locations of a territory; the caller knows that there is a way.</summary>
    public Leg Between(Territory territory, int from, int to)
    {
        var mode = territory.Mode;
        var key = (mode, territory.KeyOf(from), territory.KeyOf(to));
        if (legs.TryGetValue(key, out var leg))
        {
            return leg;
        }

        if (!travel.TryGetValue(mode, out var engine))
        {
            travel[mode] = engine = travelFor(mode);
        }

        arcs.Clear();
        if (!engine.TryPath(territory.StartOf(from), territory.GoalOf(to), arcs))
        {
            throw new InvalidOperationException($"no way from location {from} to location {to} by {mode}");
        }

        return legs[key] = LegOver([.. arcs], mode, patrolSpeedKmh: null);
    }

    /// <summary>The pass of a task's key road in a direction, at patrol speed.</summary>
    public Leg Pass(int task, int direction, Mode mode)
    {
        var keyRoad = problem.Patrol.Demands[problem.Tasks.DemandOf[task]].Target;
        if (!passes.TryGetValue((mode, keyRoad, direction), out var leg))
        {
            var driven = PassTime.Arcs(graph, problem.Patrol.Roads.KeyRoadPaths[keyRoad], direction == TaskTable.Forward);
            passes[(mode, keyRoad, direction)] = leg = LegOver([.. driven], mode, problem.Patrol.County.KeyRoads[keyRoad].PatrolSpeedKmh);
        }

        return leg;
    }

    private Leg LegOver(int[] driven, Mode mode, int? patrolSpeedKmh)
    {
        var deciseconds = PassTime.Deciseconds(graph, mode, driven, patrolSpeedKmh);
        var footprint = DriveFootprint.Of(graph, problem.Risk, driven, deciseconds);
        return new Leg(driven, footprint, driven.Sum(arc => (long)graph.LengthCentimetresOf(arc)));
    }
}
