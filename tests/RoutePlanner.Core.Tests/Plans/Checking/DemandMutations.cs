using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>Breaks what a plan says about demands.</summary>
internal static class DemandMutations
{
    public static IEnumerable<PlanMutation> All =>
    [
        PlanMutation.OfPlan("a demand left out", BreachCode.DemandMissing, (plan, choice) => plan with { Demands = plan.Demands.Remove(choice.Of(plan.Demands)!) }),
        PlanMutation.OfPlan("a demand twice", BreachCode.DemandDuplicate, (plan, choice) => plan with { Demands = plan.Demands.Add(choice.Of(plan.Demands)!) }),
        PlanMutation.OfPlan(
            "demands out of order", BreachCode.DemandOrder, (plan, _) => plan.Demands.Length > 1 ? plan with { Demands = [.. plan.Demands.Reverse()] } : null),
        OfAny("an unknown demand", BreachCode.DemandUnknown, (d, _) => d with { DemandId = d.DemandId + "x" }),
        OfAny("a demand without what it requires", BreachCode.MissingField, (d, _) => d with { Required = null! }),
        OfAny("another kind", BreachCode.DemandField, (d, _) => d with { Kind = 1 - d.Kind }),
        OfAny("another target", BreachCode.DemandField, (d, _) => d with { TargetId = d.TargetId + "x" }),
        OfAny("more required", BreachCode.Required, (d, choice) => d with { Required = d.Required with { Count = d.Required.Count + choice.Amount } }),
        OfAny("another gap_min", BreachCode.Required, (d, choice) => d with { Required = d.Required with { GapMin = (d.Required.GapMin ?? 0) + choice.Amount } }),
        OfAny("another gap_max", BreachCode.Required, (d, choice) => d with { Required = d.Required with { GapMax = (d.Required.GapMax ?? 0) + choice.Amount } }),
        OfAny("no windows", BreachCode.Required, (d, _) => d with { Required = d.Required with { Windows = [] } }),
        OfAny("a longer window", BreachCode.Required, (d, choice) => d with
        {
            Required = d.Required with { Windows = d.Required.Windows.SetItem(0, new TimeWindow(d.Required.Windows[0].Start, d.Required.Windows[0].End + choice.Amount)) },
        }),
        OfAny("another direction", BreachCode.Required, (d, _) => d with
        {
            Required = d.Required with { Direction = d.Required.Direction == PassDirection.Forward ? PassDirection.Any : PassDirection.Forward },
        }),

        PlanMutation.OfDemand("a served visit left out", BreachCode.ServedCount, IsServed, (d, choice) => d with { Served = d.Served.RemoveAt(choice.Where % d.Served.Length) }),
        PlanMutation.OfDemand("a served visit twice", BreachCode.ServedUnreal, IsServed, (d, choice) => d with { Served = d.Served.Add(d.Served[choice.Where % d.Served.Length]) }),
        PlanMutation.OfDemand("a served visit at another time", BreachCode.ServedUnreal, IsServed, (d, choice) => d with
        {
            Served = d.Served.SetItem(0, d.Served[0] with { Start = d.Served[0].Start - choice.Amount }),
        }),
        PlanMutation.OfDemand("a served visit by somebody else", BreachCode.ServedUnreal, IsServed, (d, _) => d with { Served = d.Served.SetItem(0, d.Served[0] with { UnitId = "nobody" }) }),
        PlanMutation.OfDemand("a served visit by null", BreachCode.MissingField, IsServed, (d, _) => d with { Served = d.Served.SetItem(0, d.Served[0] with { UnitId = null! }) }),
        OfAny("a visit made up", BreachCode.ServedUnreal, (d, choice) => d with { Served = d.Served.Add(new ServedVisit("nobody", 100_000, 100_000 + choice.Amount)) }),
        PlanMutation.OfDemand(
            "served visits out of order", BreachCode.ServedOrder, d => d.Served.Length > 1 && d.Served[0].Start < d.Served[^1].Start,
            (d, _) => d with { Served = [.. d.Served.Reverse()] }),
        OfProblem(
            "visits that have become too short", BreachCode.ServedUncounted, d => d.Kind == DemandKind.Visits && !d.Served.IsEmpty,
            (demand, result) => demand with { ServiceSeconds = result.Served.Max(s => s.End - s.Start) + 1 }),
        OfProblem(
            "visits that have come to lie outside the window", BreachCode.ServedUncounted, d => d.Kind == DemandKind.Visits && !d.Served.IsEmpty,
            (demand, result) => demand with { Windows = [new TimeWindow(result.Served[0].Start + 1, result.Served[0].End + 9999)] }),
        OfProblem(
            "visits that have come to lie too close", BreachCode.ServedTooClose, d => d.Kind == DemandKind.Visits && d.Served.Length > 1,
            (demand, result) => demand with { GapMin = result.Served[1].Start - result.Served[0].End + 1 }),

        OfAny("a longer worst gap", BreachCode.WorstGap, (d, choice) => d with { WorstGap = d.WorstGap + choice.Amount }),
        OfAny("a worst gap shorter by a second", BreachCode.WorstGap, (d, _) => d with { WorstGap = d.WorstGap - 1 }),
        OfAny("another status", BreachCode.Status, (d, choice) => d with { Status = (DemandStatus)(((int)d.Status + 1 + (choice.Amount % 2)) % 3) }),
        PlanMutation.OfDemand("no reason", BreachCode.ReasonMissing, d => d.Status != DemandStatus.Met, (d, _) => d with { Reasons = [] }),
        PlanMutation.OfDemand("a reason for success", BreachCode.ReasonSurplus, d => d.Status == DemandStatus.Met, (d, _) => d with { Reasons = ["no-time"] }),
        PlanMutation.OfDemand("an unknown reason", BreachCode.ReasonUnknown, d => d.Status != DemandStatus.Met, (d, _) => d with { Reasons = d.Reasons.Add("rain") }),
        PlanMutation.OfDemand("a null reason", BreachCode.MissingField, d => d.Status != DemandStatus.Met, (d, _) => d with { Reasons = d.Reasons.Add(null!) }),
        Untrue("nobody allowed, though somebody is", UnmetReason.NoEligibleUnit, d => !d.Served.IsEmpty),
        Untrue("unreachable, though somebody came", UnmetReason.Unreachable, d => !d.Served.IsEmpty),
        Untrue("one-way, though no direction is asked for", UnmetReason.OneWay, d => d.Kind == DemandKind.Visits),
        Untrue("only a gap, though visits are missing", UnmetReason.Gap, d => d.Kind == DemandKind.Visits && d.Served.Length < d.Required.Count),
        Untrue("no time, though nobody may come anyway", UnmetReason.NoTime, d => d.Reasons.Contains(UnmetReason.NoEligibleUnit) || d.Reasons.Contains(UnmetReason.Unreachable)),
        Untrue("off duty, though somebody came", UnmetReason.OffDuty, d => d.Kind == DemandKind.Visits && !d.Served.IsEmpty),
        Untrue("not on duty, though somebody came", UnmetReason.Shifts, d => !d.Served.IsEmpty),
        PlanMutation.OfDemand("a rule too many", BreachCode.ReasonUntrue, d => d.Reasons.Contains(UnmetReason.NoEligibleUnit), (d, _) => d with
        {
            Reasons = [UnmetReason.NoEligibleUnit, UnmetReason.Tiers, UnmetReason.Skills, UnmetReason.HomeAreas, UnmetReason.Shifts],
        }),
        OfAny("a repair", BreachCode.Repairs, (d, _) => d with { Repairs = ["one more unit"] }),
    ];

    private static bool IsServed(DemandResult d) => !d.Served.IsEmpty;

    private static PlanMutation OfAny(string name, string code, Func<DemandResult, Choice, DemandResult> change) => PlanMutation.OfDemand(name, code, _ => true, change);

    private static PlanMutation Untrue(string name, string reason, Func<DemandResult, bool> fits) =>
        PlanMutation.OfDemand(name, BreachCode.ReasonUntrue, d => d.Status != DemandStatus.Met && fits(d), (d, _) => d with { Reasons = [reason] });

    /// <summary>Changes what the county asks.</summary>
    private static PlanMutation OfProblem(string name, string code, Func<DemandResult, bool> fits, Func<Demand, DemandResult, Demand> change) =>
        new(name, code, (plan, problem, choice) =>
        {
            if (choice.Of([.. plan.Demands.Where(fits)]) is not { } result)
            {
                return null;
            }

            var demand = problem.Demands.First(d => d.Id == result.DemandId);
            return (plan, problem with { Demands = problem.Demands.Replace(demand, change(demand, result)) });
        });
}
