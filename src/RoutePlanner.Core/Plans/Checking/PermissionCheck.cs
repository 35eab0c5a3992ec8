using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether a unit serves only where jurisdiction lets it, and only demands that its tier and skills allow.</summary>
internal static class PermissionCheck
{
    public static void Run(CheckedRoute route, ProblemIndex index, BreachList breaches)
    {
        foreach (var step in route.Steps)
        {
            CheckArea(route, step, index, breaches);
            if (step.Step.DemandId is { } demandId)
            {
                CheckDemand(route, step, demandId, index, breaches);
            }
        }
    }

    private static void CheckArea(CheckedRoute route, CheckedStep step, ProblemIndex index, BreachList breaches)
    {
        var areaId = step switch
        {
            { IsVisit: true, Step.PlaceId: { } id } when index.Place(id) is { } place => index.Problem.PlaceAreaIds[place],
            { Step: { Kind: StepKind.Pass, KeyRoadId: { } id } } when index.KeyRoad(id) is { } keyRoad => index.AreaOfKeyRoad(keyRoad),
            _ => null,
        };
        if (!PatrolProblem.MayWorkIn(route.Unit, areaId))
        {
            breaches.AddStep(
                BreachCode.Jurisdiction, route, step,
                $"'{step.Step.PlaceId ?? step.Step.KeyRoadId}' lies in area '{areaId}', expected one of {string.Join(", ", route.Unit.AreaIds.Order(StringComparer.Ordinal))}");
        }
    }

    private static void CheckDemand(CheckedRoute route, CheckedStep step, string demandId, ProblemIndex index, BreachList breaches)
    {
        if (index.Demand(demandId) is not { } position)
        {
            breaches.AddStep(BreachCode.DemandUnknown, route, step, $"there is no demand '{demandId}' tonight");
            return;
        }

        var demand = index.Problem.Demands[position];
        var canServe = demand.Kind == DemandKind.Visits
            ? step.IsVisit && step.Step.PlaceId == demand.TargetId
            : step.Step.Kind == StepKind.Pass && step.Step.KeyRoadId == demand.TargetId;
        if (!canServe)
        {
            breaches.AddStep(
                BreachCode.DemandMismatch, route, step,
                $"the step is a {step.Step.Kind} at '{step.Step.PlaceId ?? step.Step.KeyRoadId}', but demand '{demandId}' asks for {demand.Kind} of '{demand.TargetId}'");
        }

        if (!demand.Tiers.IsEmpty && !demand.Tiers.Contains(route.Unit.Team.Tier))
        {
            breaches.AddStep(
                BreachCode.NotAllowed, route, step, $"the unit's tier is {route.Unit.Team.Tier}, expected one of {string.Join(", ", demand.Tiers)}");
        }

        var lacking = demand.Needs.Where(skill => !route.Unit.Team.Skills.Contains(skill)).ToList();
        if (lacking.Count > 0)
        {
            breaches.AddStep(BreachCode.NotAllowed, route, step, $"the unit lacks {string.Join(", ", lacking)}, which the demand needs");
        }
    }
}
