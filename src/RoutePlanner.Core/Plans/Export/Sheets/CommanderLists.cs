using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>What the commander must know first, the same on page and paper.</summary>
internal static class CommanderLists
{
    /// <summary>Demands that aren't fully met: unmet ones first, then by priority.</summary>
    public static List<DemandResult> Unmet(ResolvedPlan plan) =>
        [.. plan.Plan.Demands.Where(d => d.Status != DemandStatus.Met).OrderByDescending(d => d.Status).ThenByDescending(d => PriorityOf(plan, d))];

    /// <summary>Demands with a longest gap, furthest over it first.</summary>
    public static List<DemandResult> WorstGaps(ResolvedPlan plan, int count) =>
    [
        .. plan.Plan.Demands
            .Where(d => d.Required.GapMax is not null)
            .OrderByDescending(d => d.WorstGap - d.Required.GapMax!.Value)
            .ThenBy(d => d.DemandId, StringComparer.Ordinal)
            .Take(count),
    ];

    public static int PriorityOf(ResolvedPlan plan, DemandResult demand) =>
        plan.Problem.Demands.FirstOrDefault(d => d.Id == demand.DemandId)?.Priority
        ?? (demand.Kind == DemandKind.Passes ? plan.KeyRoad(demand.TargetId).Priority : plan.Place(demand.TargetId).Priority);
}
