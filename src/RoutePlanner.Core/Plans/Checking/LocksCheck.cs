namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether a unit is where tonight's locks say it is, when they say so.</summary>
internal static class LocksCheck
{
    public static void Run(CheckedRoute route, ProblemIndex index, BreachList breaches)
    {
        foreach (var wanted in index.Problem.Locks.Where(l => l.Unit == route.UnitIndex))
        {
            var targetId = wanted.IsPass ? index.County.KeyRoads[wanted.KeyRoad].Id : index.County.Places[wanted.Place].Id;
            var isKept = route.Steps.Any(step => wanted.IsPass
                ? step.Step is { Kind: StepKind.Pass } pass && pass.KeyRoadId == targetId && pass.Start == wanted.Start
                    && pass.Direction == (wanted.IsBackward ? TravelDirection.Backward : TravelDirection.Forward)
                : step.IsVisit && step.Step.PlaceId == targetId && step.Step.Start <= wanted.Start && step.Step.End >= wanted.End);
            if (!isKept)
            {
                breaches.AddUnit(BreachCode.LockBroken, route.Unit.Id, $"the night locks it to '{targetId}' from {wanted.Start} to {wanted.End}, but it is not there then");
            }
        }
    }
}
