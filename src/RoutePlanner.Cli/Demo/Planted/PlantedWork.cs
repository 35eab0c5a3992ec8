using RoutePlanner.Core.Plans;

namespace RoutePlanner.Cli.Demo.Planted;

/// <summary>How hard a planted county is: what the hidden plan has to do of the time there is.</summary>
internal static class PlantedWork
{
    /// <summary>A line a tier and mode: units, visits and passes, and the share of their duty, breaks not counted, that driving and serving fill.</summary>
    public static IEnumerable<string> Lines(Plan plan) => plan.Units
        .GroupBy(unit => (unit.Tier, unit.Mode))
        .OrderBy(group => group.Key)
        .Select(group => FormattableString.Invariant(
            $"{group.Key.Tier}, {group.Key.Mode}: {group.Count()} units, {group.Sum(u => u.Totals.Visits)} visits, {group.Sum(u => u.Totals.Passes)} passes; {Share(group):0} % of their duty is driving and serving."));

    /// <summary>Per cent.</summary>
    public static double Share(IEnumerable<UnitPlan> units)
    {
        var (busy, duty) = (0L, 0L);
        foreach (var unit in units)
        {
            busy += unit.Totals.DriveSeconds + unit.Totals.VisitSeconds;
            duty += unit.ShiftEnd - unit.ShiftStart - unit.Totals.BreakSeconds;
        }

        return 100.0 * busy / duty;
    }
}
