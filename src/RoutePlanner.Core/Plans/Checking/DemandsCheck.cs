using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether every demand of the night is in the plan once, in order, asks what the county asks, and came out as the plan says.</summary>
internal static class DemandsCheck
{
    /// <summary>What the steps do for each demand, in the problem's order, whatever the plan says about it.</summary>
    public static ImmutableArray<DemandFigures> Run(
        Plan plan, ProblemIndex index, ImmutableArray<CheckedRoute> routes, ImmutableArray<BeatEntry> entries, BreachList breaches)
    {
        var demands = index.Problem.Demands;
        var results = Results(plan, index, breaches);
        var entriesByEdge = entries.ToLookup(entry => entry.Edge);
        var reasons = new ReasonsCheck(index, breaches);
        var repairs = new RepairsCheck(index, breaches);
        var figures = ImmutableArray.CreateBuilder<DemandFigures>(demands.Length);
        for (var i = 0; i < demands.Length; i++)
        {
            var demand = demands[i];
            var (counted, missing) = demand.Kind == DemandKind.Visits
                ? ServedVisitsCheck.Run(demand, results[i], routes, breaches)
                : ServedPassesCheck.Run(demand, results[i], index, routes, breaches);
            figures.Add(new DemandFigures(demand, counted, missing, TargetGaps.Of(demand, index, routes, entriesByEdge)));
            if (results[i] is { } result)
            {
                CheckFields(demand, result, breaches);
                CheckOutcome(figures[i], result, breaches);
                reasons.Run(figures[i], result);
                repairs.Run(figures[i], result);
            }
        }

        return figures.MoveToImmutable();
    }

    /// <summary>The plan's result of each demand of the problem; null where it has none.</summary>
    private static DemandResult?[] Results(Plan plan, ProblemIndex index, BreachList breaches)
    {
        var demands = index.Problem.Demands;
        var results = new DemandResult?[demands.Length];
        var last = -1;
        foreach (var result in plan.Demands)
        {
            if (index.Demand(result.DemandId) is not { } position)
            {
                breaches.AddDemand(BreachCode.DemandUnknown, result.DemandId, $"there is no such demand tonight");
                continue;
            }

            if (results[position] is not null)
            {
                breaches.AddDemand(BreachCode.DemandDuplicate, result.DemandId, $"the demand is there more than once; only the first is looked at");
                continue;
            }

            if (position < last)
            {
                breaches.AddDemand(BreachCode.DemandOrder, result.DemandId, $"the demand comes after '{demands[last].Id}', expected before it");
            }

            last = Math.Max(last, position);
            results[position] = result;
        }

        for (var i = 0; i < demands.Length; i++)
        {
            if (results[i] is null)
            {
                breaches.AddDemand(BreachCode.DemandMissing, demands[i].Id, $"the county asks for it tonight, but the plan doesn't say what became of it");
            }
        }

        return results;
    }

    private static void CheckFields(Demand demand, DemandResult result, BreachList breaches)
    {
        Same(BreachCode.DemandField, "kind", result.Kind, demand.Kind);
        Same(BreachCode.DemandField, "targetId", result.TargetId, demand.TargetId);
        Same(BreachCode.Required, "count", result.Required.Count, demand.Count);
        Same(BreachCode.Required, "gapMin", result.Required.GapMin ?? 0, demand.GapMin);
        Same(BreachCode.Required, "gapMax", result.Required.GapMax, demand.GapMax);
        Same(BreachCode.Required, "windows", Text(result.Required.Windows), Text(demand.Windows));
        Same(BreachCode.Required, "direction", result.Required.Direction, demand.Kind == DemandKind.Passes ? demand.Direction : (PassDirection?)null);

        void Same<T>(string code, string field, T found, T expected)
        {
            if (!EqualityComparer<T>.Default.Equals(found, expected))
            {
                breaches.AddDemand(code, demand.Id, $"{field} is {Shown(found)}, expected {Shown(expected)}");
            }
        }

        static string Shown<T>(T value) => value?.ToString() ?? "none";
    }

    private static void CheckOutcome(DemandFigures figures, DemandResult result, BreachList breaches)
    {
        var id = figures.Demand.Id;
        if (result.WorstGap != figures.Gaps.Worst)
        {
            breaches.AddDemand(BreachCode.WorstGap, id, $"worstGap is {result.WorstGap} s, expected {figures.Gaps.Worst} s");
        }

        if (result.Status != figures.Status)
        {
            breaches.AddDemand(
                BreachCode.Status, id,
                $"the status is {result.Status}, expected {figures.Status}: {figures.Counted} count, {figures.Missing} are missing, the worst gap is {figures.Gaps.Worst} s");
        }
    }

    private static string Text(ImmutableArray<TimeWindow> windows) =>
        string.Join(", ", windows.Select(w => FormattableString.Invariant($"{w.Start}-{w.End}")));
}
