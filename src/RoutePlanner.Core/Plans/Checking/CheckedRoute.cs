using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>One unit's route as the checker follows it over the roads.</summary>
/// <param name="Unit">The unit of the problem (the plan's own statements about it are only compared with it).</param>
/// <param name="UnitIndex">Its index in the problem.</param>
/// <param name="Plan">What the plan says.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="EndNode">Node it comes to stand at in the end.</param>
internal sealed record CheckedRoute(Unit Unit, int UnitIndex, UnitPlan Plan, ImmutableArray<CheckedStep> Steps, int EndNode)
{
    /// <summary>Follows the steps from the unit's base. Where arcs don't join, the unit is taken to be where the last known arc leads.</summary>
    public static CheckedRoute Follow(ProblemIndex index, int unitIndex, UnitPlan plan)
    {
        var unit = index.Problem.Units[unitIndex];
        var node = unit.BaseNode;
        var steps = ImmutableArray.CreateBuilder<CheckedStep>(plan.Steps.Length);
        for (var i = 0; i < plan.Steps.Length; i++)
        {
            var step = plan.Steps[i];
            steps.Add(new CheckedStep(i, step, node, TimedPath.Of(index, unit.Mode, step)));
            node = CheckedStep.ArcsOf(step).LastOrDefault(arc => arc >= 0 && arc < index.Graph.ArcCount, -1) is var last and >= 0 ? index.Graph.Head[last] : node;
        }

        return new CheckedRoute(unit, unitIndex, plan, steps.MoveToImmutable(), node);
    }
}
