using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether a unit stands where it says it stands, and may stand there.</summary>
internal static class StandingCheck
{
    public static void Run(CheckedRoute route, ProblemIndex index, BreachList breaches)
    {
        foreach (var step in route.Steps.Where(step => step.IsStanding))
        {
            if (step.Step.PlaceId is { } placeId)
            {
                CheckPlace(route, step, placeId, index, breaches);
            }

            if (!MayStandAt(index.Graph, step.Node))
            {
                breaches.AddStep(
                    BreachCode.StandsOnExpressway, route, step, $"the unit stands at node {step.Node}, where there is nothing but expressway, expected another place");
            }
        }
    }

    private static void CheckPlace(CheckedRoute route, CheckedStep step, string placeId, ProblemIndex index, BreachList breaches)
    {
        if (index.Place(placeId) is not { } place)
        {
            breaches.AddStep(BreachCode.PlaceUnknown, route, step, $"the county has no place '{placeId}'");
        }
        else if (index.NodeOfPlace(place) != step.Node)
        {
            breaches.AddStep(
                BreachCode.NotAtPlace, route, step, $"the unit is at node {step.Node}, but place '{placeId}' is at node {index.NodeOfPlace(place)}");
        }
    }

    /// <summary>Where a ramp meets an ordinary road one stands on that road.</summary>
    private static bool MayStandAt(RoadGraph graph, int node)
    {
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            if (graph.MayStopOn(graph.EdgeOf(arc)))
            {
                return true;
            }
        }

        return false;
    }
}
