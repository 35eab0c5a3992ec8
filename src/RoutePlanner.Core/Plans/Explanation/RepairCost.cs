namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>
/// What repairs cost, in points: how much they ask of a commander. One point is a minute by which a unit works longer. The table is an assumption, in the order in which commanders reach for
/// means: a rule of the desk is widened sooner than a neighbour is asked, that sooner than people stay longer, that sooner than something else is left undone, and a unit more comes last.
/// A large change of a cheap kind may cost more than a small one of a dear kind.
/// </summary>
internal static class RepairCost
{
    /// <summary>Each other demand that is kept less well, times its priority.</summary>
    private const double Worse = 100;

    public static double Of(Repair repair, Func<string, int> priorityOf, int gapMinutesBefore, int countBefore, int awayMinutes) =>
        Own(repair, priorityOf, gapMinutesBefore, countBefore, awayMinutes) + repair.Worse.Sum(id => Worse * priorityOf(id));

    private static double Own(Repair repair, Func<string, int> priorityOf, int gapMinutesBefore, int countBefore, int awayMinutes)
    {
        var shiftMinutes = repair.Shift is { } shift ? (shift.End - shift.Start) / 60.0 : 0;
        return repair.Kind switch
        {
            RepairKind.PlanAgain => 0,
            RepairKind.WiderGap or RepairKind.CloserVisits => 10 + (0.5 * Math.Abs(repair.Minutes!.Value - gapMinutesBefore)),
            RepairKind.WiderWindow => 10 + (0.25 * repair.Minutes!.Value),
            RepairKind.FewerVisits => 30 + (20 * (countBefore - repair.Count!.Value)),
            RepairKind.OtherTier => 40,
            RepairKind.WithoutSkill => 60,
            RepairKind.NeighbourHelp => 70 + awayMinutes,
            RepairKind.LongerShift => 100 + repair.Minutes!.Value,
            RepairKind.DropLower => 150 + (50 * priorityOf(repair.OtherDemandId!)),
            RepairKind.CallIn => 300 + (0.5 * shiftMinutes),
            RepairKind.ExtraUnit => 600 + (0.5 * shiftMinutes),
            _ => throw new ArgumentOutOfRangeException(nameof(repair), repair.Kind, null),
        };
    }
}
