using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans;

/// <summary>A unit's patrol rounds in a plan, to be driven again between the same two stops. What the roads no longer allow tonight is none.</summary>
internal sealed class StartRounds(SearchProblem problem, LegPaths paths, int unit)
{
    private readonly Dictionary<(Stop From, Stop To), Leg> legs = [];
    private readonly int territory = problem.TerritoryOf[unit];
    private Stop before;
    private PlanStep? round;

    /// <summary>The plan's next step.</summary>
    public void Note(PlanStep step) =>
        round = step.Kind != StepKind.Drive ? round : step.Reason == StepReason.Presence ? step : null;

    /// <summary>The step noted last is at a stop, or the plan ends at the base.</summary>
    public void Arrive(Stop stop)
    {
        if (round?.Arcs is { } arcs && LegOver([.. arcs], stop) is { } leg)
        {
            legs[(before, stop)] = leg;
        }

        (before, round) = (stop, null);
    }

    /// <summary>A route with the rounds between its stops.</summary>
    public RouteStop[] On(RouteStop[] route) =>
        [.. route.Select((next, k) => next with { Way = legs.GetValueOrDefault((k == 0 ? default : route[k - 1].Stop, next.Stop)) })];

    private Leg? LegOver(int[] arcs, Stop stop)
    {
        var graph = problem.Patrol.Roads.Graph;
        var (here, mode) = (problem.Territories[territory], problem.Territories[territory].Mode);
        if (arcs.Length == 0 || !Array.TrueForAll(arcs, arc => (uint)arc < (uint)graph.ArcCount) || !IsJoined(graph, arcs) || PassTime.Seconds(graph, mode, [.. arcs], patrolSpeedKmh: null) < 0)
        {
            return null;
        }

        var from = before == default ? problem.BaseLocation[unit] : before.Exit;
        return graph.TailOf(arcs[0]) == here.EndNodes[from] && graph.Head[arcs[^1]] == here.StartNode(stop.Entry) ? paths.Over(arcs, mode) : null;
    }

    /// <summary>Numbers of arcs that have others tonight may be anywhere.</summary>
    private static bool IsJoined(RoadGraph graph, int[] arcs) => arcs.Zip(arcs.Skip(1)).All(pair => graph.Head[pair.First] == graph.TailOf(pair.Second));
}
