using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Benchmarks.Nights.Peer;

/// <summary>The part of a night that a routing solver understands: required visits and passes, driven with few kilometres. No rules on the longest gap, no risk.</summary>
internal static class RequiredNight
{
    /// <summary>The night with that part alone.</summary>
    public static PatrolProblem Of(PatrolProblem problem) => problem with
    {
        Demands = [.. problem.Demands.Where(demand => demand.Count > 0).Select(demand => demand with { GapMax = null })],
        Night = problem.Night with { Objective = problem.Night.Objective with { GapExcess = 0, Idleness = 0, UnprotectedRisk = 0 } },
    };

    /// <summary>
    /// A plan without what it does in its spare time: only stops that serve a demand, and breaks. So plans are compared by the driving that their services ask for.
    /// </summary>
    public static Plan WithoutPresence(HandNight night, Plan plan)
    {
        var stops = new List<Stop>[plan.Units.Length];
        for (var unit = 0; unit < stops.Length; unit++)
        {
            stops[unit] = [];
            foreach (var step in plan.Units[unit].Steps)
            {
                if (step.Kind == StepKind.Break)
                {
                    stops[unit].Add(night.BreakAt(unit, step.PlaceId is { } place ? night.LocationOf(unit, place) : night.BaseOf(unit), step.Start));
                }
                else if (step.DemandId is not null)
                {
                    var direction = step.Direction == TravelDirection.Backward ? TaskTable.Backward : TaskTable.Forward;
                    stops[unit].Add(night.StopAt(unit, step.DemandId, direction, step.Start, step.End));
                }
            }
        }

        return night.PlanOf(stops);
    }
}
