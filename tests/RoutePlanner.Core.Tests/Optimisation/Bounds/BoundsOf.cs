using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

internal static class BoundsOf
{
    public static PlanBounds Night(PatrolProblem patrol) => PlanBounds.Of(patrol, RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds));
}
