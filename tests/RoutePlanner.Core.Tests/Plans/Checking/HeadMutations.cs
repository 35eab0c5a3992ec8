using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>Breaks what a plan says about its county, its night and its units.</summary>
internal static class HeadMutations
{
    public static IEnumerable<PlanMutation> All =>
    [
        PlanMutation.OfPlan("another county", BreachCode.County, (plan, _) => plan with { CountyId = plan.CountyId + "x" }),
        PlanMutation.OfPlan("another digest", BreachCode.InputsDigest, (plan, _) => plan with { InputsDigest = "0" + plan.InputsDigest }),
        PlanMutation.OfPlan("another date", BreachCode.Night, (plan, _) => plan with { Night = plan.Night with { Date = "1999-12-31" } }),
        PlanMutation.OfPlan("another start", BreachCode.Night, (plan, _) => plan with { Night = plan.Night with { Start = "03:21" } }),
        PlanMutation.OfPlan("another zone", BreachCode.Night, (plan, _) => plan with { Night = plan.Night with { TimeZone = "Europe/Rome" } }),
        PlanMutation.OfPlan("no night", BreachCode.MissingField, (plan, _) => plan with { Night = null! }),
        PlanMutation.OfPlan("a unit left out", BreachCode.UnitMissing, (plan, choice) => plan with { Units = plan.Units.Remove(choice.Of(plan.Units)!) }),
        PlanMutation.OfPlan("a unit twice", BreachCode.UnitDuplicate, (plan, choice) => plan with { Units = plan.Units.Add(choice.Of(plan.Units)!) }),
        PlanMutation.OfPlan("units out of order", BreachCode.UnitOrder, (plan, _) => plan.Units.Length > 1 ? plan with { Units = [.. plan.Units.Reverse()] } : null),
        PlanMutation.OfUnit("an unknown unit", BreachCode.UnitUnknown, (unit, _) => unit with { UnitId = unit.UnitId + "-99" }),
        PlanMutation.OfUnit("a unit without id", BreachCode.MissingField, (unit, _) => unit with { UnitId = null! }),
        PlanMutation.OfUnit("another team", BreachCode.UnitField, (unit, _) => unit with { TeamId = unit.TeamId + "x" }),
        PlanMutation.OfUnit("another tier", BreachCode.UnitField, (unit, _) => unit with { Tier = unit.Tier == Tier.Seat ? Tier.Village : Tier.Seat }),
        PlanMutation.OfUnit("another mode", BreachCode.UnitField, (unit, _) => unit with { Mode = unit.Mode == Mode.Car ? Mode.Foot : Mode.Car }),
        PlanMutation.OfUnit("another base", BreachCode.UnitField, (unit, _) => unit with { BaseId = unit.BaseId + "x" }),
        PlanMutation.OfUnit("a longer shift", BreachCode.UnitField, (unit, choice) => unit with { ShiftEnd = unit.ShiftEnd + choice.Amount }),
        PlanMutation.OfUnit("a later shift", BreachCode.UnitField, (unit, choice) => unit with { ShiftStart = unit.ShiftStart + choice.Amount }),
        PlanMutation.OfUnit("no steps", BreachCode.StepHole, (unit, _) => unit with { Steps = [] }),
        PlanMutation.OfUnit("steps unset", BreachCode.MissingField, (unit, _) => unit with { Steps = default }),
        Total("more metres", (t, choice) => t with { DriveMetres = t.DriveMetres + choice.Amount }),
        Total("a metre less", (t, _) => t with { DriveMetres = t.DriveMetres - 1 }),
        Total("not a number of metres", (t, _) => t with { DriveMetres = double.NaN }),
        Total("more driving", (t, choice) => t with { DriveSeconds = t.DriveSeconds + choice.Amount }),
        Total("more passes", (t, choice) => t with { Passes = t.Passes + choice.Amount }),
        Total("more visits", (t, choice) => t with { Visits = t.Visits + choice.Amount }),
        Total("longer visits", (t, choice) => t with { VisitSeconds = t.VisitSeconds + choice.Amount }),
        Total("longer waits", (t, choice) => t with { WaitSeconds = t.WaitSeconds + choice.Amount }),
        Total("longer breaks", (t, choice) => t with { BreakSeconds = t.BreakSeconds + choice.Amount }),
    ];

    private static PlanMutation Total(string name, Func<UnitTotals, Choice, UnitTotals> change) =>
        PlanMutation.OfUnit("totals: " + name, BreachCode.UnitTotals, (unit, choice) => unit with { Totals = change(unit.Totals, choice) });
}
