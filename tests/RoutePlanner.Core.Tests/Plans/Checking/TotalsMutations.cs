using System.Collections.Immutable;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>Breaks a plan's totals and bounds.</summary>
internal static class TotalsMutations
{
    private static readonly string[] Terms =
        [TermName.MissedVisits, TermName.MissedPasses, TermName.GapExcess, TermName.Idleness, TermName.UnprotectedRisk, TermName.Kilometres];

    public static IEnumerable<PlanMutation> All =>
    [
        .. Terms.Select(term => OfTerm($"more {term}", BreachCode.TotalValue, term, (t, choice) => t with { Value = (t.Value * 1.00001) + (choice.Amount / 1000.0) })),
        .. Terms.Select(term => OfTerm($"a little less {term}", BreachCode.TotalValue, term, (t, _) => t with { Value = (t.Value * 0.99999) - 0.0002 })),
        OfTerm("a millionth of risk more", BreachCode.TotalValue, TermName.UnprotectedRisk, (t, _) => t with { Value = ((t.Value * 1e6) + 1) / 1e6 }),
        .. Terms.Select(term => OfTerm($"no number of {term}", BreachCode.TotalValue, term, (t, _) => t with { Value = double.NaN })),
        .. Terms.Select(term => OfTerm($"another weight of {term}", BreachCode.Weight, term, (t, choice) => t with { Weight = t.Weight + choice.Amount })),
        .. Terms.Select(term => PlanMutation.OfPlan($"{term} left out", BreachCode.TotalMissing, (plan, _) => plan with { Totals = plan.Totals.Remove(term) })),
        PlanMutation.OfPlan("an unknown term", BreachCode.TermUnknown, (plan, _) => plan with { Totals = plan.Totals.Add("mood", new Term(1, 1)) }),
        PlanMutation.OfPlan("no totals", BreachCode.MissingField, (plan, _) => plan with { Totals = null! }),
        PlanMutation.OfPlan("no bounds", BreachCode.MissingField, (plan, _) => plan with { Bounds = null! }),
        PlanMutation.OfPlan("a bound of an unknown term", BreachCode.TermUnknown, (plan, _) => plan with { Bounds = plan.Bounds.SetItem("mood", new TermBound(1, null, null)) }),
        OfBound("a bound for another value", BreachCode.BoundValue, (value, choice) => new TermBound(value + choice.Amount, null, null)),
        OfBound("a bound above the value", BreachCode.BoundAboveValue, (value, choice) => new TermBound(value, value + choice.Amount, -100.0 * choice.Amount / (value + choice.Amount))),
        OfBound("no number as bound", BreachCode.BoundAboveValue, (value, _) => new TermBound(value, double.NaN, null)),
        OfBound("another percentage", BreachCode.BoundGapPercent, (value, choice) => new TermBound(value, value / 2, 100 + choice.Amount)),
        OfBound("a percentage without a bound", BreachCode.BoundGapPercent, (value, _) => new TermBound(value, null, 0)),
        OfBound("a bound without a percentage", BreachCode.BoundGapPercent, (value, _) => new TermBound(value, value, null)),
        OfHour("an hour later", hour => hour with { Start = hour.Start + 1 }),
        OfHour("more than all covered", hour => hour with { Cover = 1.01, CoverBound = null }),
        OfHour("more covered than can be", hour => hour with { Cover = 0.5, CoverBound = 0.4 }),
        OfHour("no number for a risk", hour => hour with { Risk = double.NaN }),
        PlanMutation.OfPlan("an hour left out", BreachCode.Response, (plan, _) => plan with { Response = HoursOf(plan)[1..] }),
        PlanMutation.OfPlan("late risk of other hours", BreachCode.BoundValue, (plan, _) => plan with
        {
            Response = HoursOf(plan).SetItem(0, HoursOf(plan)[0] with { Cover = HoursOf(plan)[0].Cover / 2 }),
            Bounds = plan.Bounds.SetItem(BoundedFigure.LateRisk, new TermBound(0.001, null, null)),
        }),
        PlanMutation.OfPlan("a group of units that aren't alike", BreachCode.Balance, (plan, choice) => plan with
        {
            Balance = [new DutyGroup { Tier = plan.Units[0].Tier, UnitIds = [plan.Units[0].UnitId, plan.Units[^1].UnitId, "x"], LongestSeconds = choice.Amount, MeanSeconds = 1 }],
        }),
    ];

    private static ImmutableArray<ResponseHour> HoursOf(Plan plan) => plan.Response ?? [new ResponseHour(0, 1, 0.5, 0.75, 300, 700), new ResponseHour(3600, 1, 0.5, 0.75, 300, 700)];

    private static PlanMutation OfHour(string name, Func<ResponseHour, ResponseHour> change) =>
        PlanMutation.OfPlan("response: " + name, BreachCode.Response, (plan, _) => plan with { Response = HoursOf(plan).SetItem(0, change(HoursOf(plan)[0])) });

    private static PlanMutation OfTerm(string name, string code, string term, Func<Term, Choice, Term> change) =>
        PlanMutation.OfPlan(name, code, (plan, choice) => plan with { Totals = plan.Totals.SetItem(term, change(plan.Totals[term], choice)) });

    private static PlanMutation OfBound(string name, string code, Func<double, Choice, TermBound> bound) => PlanMutation.OfPlan(name, code, (plan, choice) =>
        plan with { Bounds = plan.Bounds.SetItem(TermName.UnprotectedRisk, bound(plan.Totals[TermName.UnprotectedRisk].Value, choice)) });
}
