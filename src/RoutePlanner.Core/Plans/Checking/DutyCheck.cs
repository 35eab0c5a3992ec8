using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether the groups of a plan's balance are those of units that can be compared, and their duties those of the steps.</summary>
internal static class DutyCheck
{
    public static void Run(Plan plan, ImmutableArray<CheckedRoute> routes, BreachList breaches)
    {
        if (plan.Balance is not { IsDefault: false } stated)
        {
            return;
        }

        var expected = GroupsOf(routes);
        if (stated.Length != expected.Count)
        {
            breaches.Add(BreachCode.Balance, $"balance has {stated.Length} groups, expected {expected.Count}");
        }

        for (var k = 0; k < Math.Min(stated.Length, expected.Count); k++)
        {
            var (units, longest, mean) = expected[k];
            if (!stated[k].UnitIds.SequenceEqual(units.Select(unit => unit.Unit.Id)) || stated[k].Tier != units[0].Unit.Team.Tier
                || stated[k].LongestSeconds != longest || !Tolerance.SameTerm(stated[k].MeanSeconds, mean))
            {
                breaches.Add(
                    BreachCode.Balance,
                    $"balance[{k}] is of {stated[k].Tier} {string.Join(", ", stated[k].UnitIds)} with {stated[k].LongestSeconds} s and {stated[k].MeanSeconds} s on average, expected {units[0].Unit.Team.Tier} {string.Join(", ", units.Select(unit => unit.Unit.Id))} with {longest} s and {mean} s");
            }
        }
    }

    /// <summary>Longest ÷ mean of the worst group; null where nobody can be compared.</summary>
    public static double? WorstRatio(ImmutableArray<CheckedRoute> routes) => GroupsOf(routes).Max(group => (double?)(group.Longest / group.Mean));

    private static List<(List<CheckedRoute> Units, long Longest, double Mean)> GroupsOf(ImmutableArray<CheckedRoute> routes)
    {
        var groups = new List<List<CheckedRoute>>();
        foreach (var route in routes.OrderBy(route => route.UnitIndex))
        {
            if (groups.Find(group => IsAlike(group[0].Unit, route.Unit)) is { } group)
            {
                group.Add(route);
            }
            else
            {
                groups.Add([route]);
            }
        }

        return [.. groups.Where(group => group.Count > 1).Select(group => (group, group.Max(Seconds), group.Average(Seconds))).Where(group => group.Item3 > 0)];
    }

    private static bool IsAlike(Patrol.Unit a, Patrol.Unit b) =>
        a.Team.Tier == b.Team.Tier && a.ShiftStart == b.ShiftStart && a.ShiftEnd == b.ShiftEnd
        && a.Team.AreaIds.Length == b.Team.AreaIds.Length && a.Team.AreaIds.ToHashSet().SetEquals(b.Team.AreaIds);

    private static long Seconds(CheckedRoute route) =>
        route.Steps.Where(step => step.IsDriven || step.IsVisit || (step.Step.Kind == StepKind.Wait && step.Step.Reason == "presence")).Sum(step => step.Seconds);
}
