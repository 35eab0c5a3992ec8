namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether steps follow each other without a hole from shift start to shift end, and have the fields of their kind.</summary>
internal static class StepsCheck
{
    private const string Known = $"{StepReason.Presence}, {StepReason.Early} or {StepReason.Spare}";

    public static void Run(CheckedRoute route, BreachList breaches)
    {
        CheckTimes(route, breaches);
        foreach (var step in route.Steps)
        {
            CheckFields(route, step, breaches);
            CheckReason(route, step, breaches);
        }
    }

    private static void CheckTimes(CheckedRoute route, BreachList breaches)
    {
        var expected = route.Unit.ShiftStart;
        foreach (var step in route.Steps)
        {
            var (start, end) = (step.Step.Start, step.Step.End);
            var before = step.Index == 0 ? "the shift starts" : "the step before ends";
            if (start > expected)
            {
                breaches.AddStep(BreachCode.StepHole, route, step, $"the step starts at {start}, but {before} at {expected}");
            }
            else if (start < expected)
            {
                breaches.AddStep(BreachCode.StepOverlap, route, step, $"the step starts at {start}, but {before} at {expected}");
            }

            if (end < start)
            {
                breaches.AddStep(BreachCode.StepBackward, route, step, $"the step ends at {end}, before it starts at {start}");
            }

            expected = end;
        }

        if (expected < route.Unit.ShiftEnd)
        {
            breaches.AddUnit(BreachCode.StepHole, route.Unit.Id, $"the steps end at {expected}, but the shift ends at {route.Unit.ShiftEnd}");
        }
        else if (expected > route.Unit.ShiftEnd)
        {
            breaches.AddUnit(BreachCode.StepOverlap, route.Unit.Id, $"the steps end at {expected}, but the shift ends at {route.Unit.ShiftEnd}");
        }
    }

    private static void CheckFields(CheckedRoute route, CheckedStep step, BreachList breaches)
    {
        if (!Enum.IsDefined(step.Step.Kind))
        {
            breaches.AddStep(BreachCode.StepKind, route, step, $"there is no kind of step {step.Step.Kind}");
            return;
        }

        var isPass = step.Step.Kind == StepKind.Pass;
        Field("metres", step.Step.Metres is not null, step.IsDriven, !step.IsDriven);
        Field("arcs", step.Step.Arcs is { IsDefaultOrEmpty: false }, step.IsDriven, !step.IsDriven);
        Field("placeId", step.Step.PlaceId is not null, step.IsVisit, step.IsDriven);
        Field("keyRoadId", step.Step.KeyRoadId is not null, isPass, !isPass);
        Field("direction", step.Step.Direction is not null, isPass, !isPass);

        void Field(string name, bool isThere, bool isNeeded, bool isForbidden)
        {
            if (isNeeded && !isThere)
            {
                breaches.AddStep(BreachCode.StepField, route, step, $"a {Kind(step)} needs {name}, found none");
            }
            else if (isForbidden && isThere)
            {
                breaches.AddStep(BreachCode.StepField, route, step, $"a {Kind(step)} has no {name}, but one was found");
            }
        }
    }

    /// <summary>A wait says why; a visit may, where no demand asks for it; a drive may say that it is a patrol round; other steps don't.</summary>
    private static void CheckReason(CheckedRoute route, CheckedStep step, BreachList breaches)
    {
        var reason = step.Step.Reason;
        var mayHaveOne = step.IsVisit || step.Step.Kind == StepKind.Wait || (step.Step.Kind == StepKind.Drive && reason == StepReason.Presence);
        var isKnown = reason is StepReason.Presence or StepReason.Early or StepReason.Spare;
        if (reason is null && step.Step.Kind == StepKind.Wait)
        {
            breaches.AddStep(BreachCode.StepReason, route, step, $"the wait gives no reason, expected {Known}");
        }
        else if (reason is not null && !mayHaveOne)
        {
            breaches.AddStep(BreachCode.StepReason, route, step, $"a {Kind(step)} has no reason, but '{reason}' was found");
        }
        else if (reason is not null && !isKnown)
        {
            breaches.AddStep(BreachCode.StepReason, route, step, $"there is no reason '{reason}', expected {Known}");
        }
    }

    private static string Kind(CheckedStep step) => step.Step.Kind.ToString().ToLowerInvariant();
}
