using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>How the time of a drive or pass spreads over its arcs (docs/plan.md).</summary>
internal static class MoveTimes
{
    /// <summary>Tenths of a second, one entry an arc.</summary>
    public static int[] Of(PatrolProblem problem, Unit unit, PlanStep step) =>
        PassTime.Deciseconds(problem.Roads.Graph, unit.Mode, (step.Arcs ?? []).AsSpan(), PatrolSpeedKmh(problem, step));

    private static int? PatrolSpeedKmh(PatrolProblem problem, PlanStep step) =>
        step.Kind == StepKind.Pass ? problem.County.KeyRoads.First(road => road.Id == step.KeyRoadId).PatrolSpeedKmh : null;
}
