namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether a unit takes the break its duty has, in one piece, long enough and in the middle of its shift.</summary>
internal static class BreakCheck
{
    public static void Run(CheckedRoute route, BreachList breaches)
    {
        var unit = route.Unit;
        var breaks = route.Steps.Where(step => step.Step.Kind == StepKind.Break).ToList();
        if (unit.BreakSeconds > 0 && breaks.Count == 0)
        {
            breaches.AddUnit(BreachCode.BreakMissing, unit.Id, $"the unit takes no break, expected one of {unit.BreakSeconds} s");
        }

        foreach (var extra in breaks.Skip(unit.BreakSeconds > 0 ? 1 : 0))
        {
            var expected = unit.BreakSeconds > 0 ? "one in one piece" : "none";
            breaches.AddStep(BreachCode.BreakExtra, route, extra, $"a further break of {extra.Seconds} s, expected {expected}");
        }

        if (unit.BreakSeconds > 0 && breaks.Count > 0)
        {
            CheckBreak(route, breaks[0], breaches);
        }
    }

    private static void CheckBreak(CheckedRoute route, CheckedStep taken, BreachList breaches)
    {
        var unit = route.Unit;
        if (taken.Seconds < unit.BreakSeconds)
        {
            breaches.AddStep(BreachCode.BreakShort, route, taken, $"the break lasts {taken.Seconds} s, expected at least {unit.BreakSeconds} s");
        }

        if (taken.Step.Start < unit.BreakEarliest || taken.Step.End > unit.BreakLatest)
        {
            breaches.AddStep(
                BreachCode.BreakTime, route, taken,
                $"the break is from {taken.Step.Start} to {taken.Step.End}, expected between {unit.BreakEarliest} and {unit.BreakLatest}");
        }
    }
}
