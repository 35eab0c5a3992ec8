using System.Collections.Immutable;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether each pass drives exactly its key road, end to end, in the direction it says.</summary>
internal static class PassCheck
{
    public static void Run(CheckedRoute route, ProblemIndex index, BreachList breaches)
    {
        foreach (var step in route.Steps.Where(step => step.Step.Kind == StepKind.Pass && step.Step.KeyRoadId is not null))
        {
            var keyRoadId = step.Step.KeyRoadId!;
            if (index.KeyRoad(keyRoadId) is null)
            {
                breaches.AddStep(BreachCode.KeyRoadUnknown, route, step, $"the county has no key road '{keyRoadId}'");
            }
            else if (DirectionOf(step, index) is not { } direction)
            {
                breaches.AddStep(BreachCode.PassArcs, route, step, $"the arcs aren't those of key road '{keyRoadId}' from end to end, in either direction");
            }
            else if (step.Step.Direction is { } found && !IsWhole(step, index, found))
            {
                breaches.AddStep(BreachCode.PassDirection, route, step, $"the pass is said to be {found}, but its arcs run {direction}");
            }
        }
    }

    /// <summary>The direction in which a pass drives its key road end to end; null where it doesn't.</summary>
    public static TravelDirection? DirectionOf(CheckedStep step, ProblemIndex index) =>
        IsWhole(step, index, TravelDirection.Forward) ? TravelDirection.Forward
        : IsWhole(step, index, TravelDirection.Backward) ? TravelDirection.Backward
        : null;

    private static bool IsWhole(CheckedStep step, ProblemIndex index, TravelDirection direction)
    {
        if (step.Step.Kind != StepKind.Pass || step.Step.KeyRoadId is not { } id || index.KeyRoad(id) is not { } keyRoad)
        {
            return false;
        }

        var path = index.Problem.Roads.KeyRoadPaths[keyRoad];
        return Enum.IsDefined(direction) && path.IsFound && CheckedStep.ArcsOf(step.Step).SequenceEqual(ArcsOf(index.Graph, path.Arcs, direction));
    }

    /// <summary>A key road's arcs in driving order.</summary>
    public static ImmutableArray<int> ArcsOf(RoadGraph graph, ImmutableArray<int> forwardArcs, TravelDirection direction) =>
        direction == TravelDirection.Forward ? forwardArcs : [.. forwardArcs.Reverse().Select(arc => graph.ReverseOf(arc))];
}
