using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>One unit's night laid on the road: where it is at every moment of every step (docs/plan.md, "Times inside a drive").</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Steps">One entry a step of the plan: one point for a unit that stands, two or more with times that never fall for one that moves.</param>
public sealed record UnitCourse(string UnitId, ImmutableArray<ImmutableArray<TimedPoint>> Steps)
{
    /// <summary>The courses of all units, in the plan's order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problem">Tonight's problem, made from the county the plan is for.</param>
    /// <exception cref="MapData.InputException">The plan names something that the county hasn't got.</exception>
    public static ImmutableArray<UnitCourse> Of(Plan plan, PatrolProblem problem)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(problem);
        return [.. ResolvedPlan.Resolve(plan, problem).Units.Select(unit => new UnitCourse(unit.Id, [.. unit.Traces.Select(trace => trace.Points)]))];
    }
}
