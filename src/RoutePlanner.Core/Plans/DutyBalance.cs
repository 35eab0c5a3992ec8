using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>Who can be compared with whom, and how long each is on duty.</summary>
internal static class DutyBalance
{
    /// <summary>The groups of a plan, by their first units; those of which nobody does anything are left out.</summary>
    public static ImmutableArray<DutyGroup> Of(PatrolProblem patrol, ImmutableArray<UnitPlan> units) =>
    [
        .. patrol.Units.Zip(units)
            .GroupBy(pair => (pair.First.Team.Tier, string.Join('\n', pair.First.Team.AreaIds.Order(StringComparer.Ordinal)), pair.First.ShiftStart, pair.First.ShiftEnd))
            .Select(group => (group.Key.Tier, Units: group.Select(pair => pair.Second).ToList()))
            .Where(group => group.Units.Count > 1 && group.Units.Any(unit => Seconds(unit) > 0))
            .Select(group => new DutyGroup
            {
                Tier = group.Tier,
                UnitIds = [.. group.Units.Select(unit => unit.UnitId)],
                LongestSeconds = group.Units.Max(Seconds),
                MeanSeconds = group.Units.Average(Seconds),
            }),
    ];

    /// <summary>Longest ÷ mean duty of the worst group; null where there is none.</summary>
    public static double? WorstRatio(ImmutableArray<DutyGroup> groups) => groups.Max(group => (double?)(group.LongestSeconds / group.MeanSeconds));

    /// <summary>What a unit does, in seconds.</summary>
    public static int Seconds(UnitPlan unit) => unit.Steps.Sum(step => IsDuty(step) ? step.End - step.Start : 0);

    private static bool IsDuty(PlanStep step) =>
        step.Kind is StepKind.Drive or StepKind.Pass or StepKind.Visit or StepKind.Hold || (step.Kind == StepKind.Wait && step.Reason == StepReason.Presence);
}
