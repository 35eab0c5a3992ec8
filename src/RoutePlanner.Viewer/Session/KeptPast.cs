using RoutePlanner.Core.Plans;

namespace RoutePlanner.Viewer.Session;

/// <summary>Whether a plan that goes on from a moment has left the time before it as it was.</summary>
internal static class KeptPast
{
    /// <summary>
    /// Units that begin other stops before the moment than they did, or at other times: an edit has taken away what they had done, such as a road that is now closed all night or a place moved.
    /// </summary>
    public static IReadOnlyList<string> Broken(Plan before, Plan after, int moment)
    {
        var then = before.Units.ToDictionary(unit => unit.UnitId, unit => Begun(unit, moment), StringComparer.Ordinal);
        var now = after.Units.ToDictionary(unit => unit.UnitId, unit => Begun(unit, moment), StringComparer.Ordinal);
        return [.. then.Where(unit => !(now.GetValueOrDefault(unit.Key) ?? []).SequenceEqual(unit.Value)).Select(unit => unit.Key)];
    }

    /// <summary>What a unit was at, where, from when. A break may have become a mere stay where a shift was cut short; the unit was there.</summary>
    private static List<string> Begun(UnitPlan unit, int moment) =>
    [
        .. unit.Steps.Where(step => step.Start < moment && step.Kind != StepKind.Drive && step.Reason != StepReason.Spare)
            .Select(step => FormattableString.Invariant($"{step.Start} {step.PlaceId} {step.KeyRoadId} {step.Direction}")),
    ];
}
