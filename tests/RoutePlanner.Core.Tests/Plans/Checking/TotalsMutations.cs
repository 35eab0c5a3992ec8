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
    ];

    private static PlanMutation OfTerm(string name, string code, string term, Func<Term, Choice, Term> change) =>
        PlanMutation.OfPlan(name, code, (plan, choice) => plan with { Totals = plan.Totals.SetItem(term, change(plan.Totals[term], choice)) });

    private static PlanMutation OfBound(string name, string code, Func<double, Choice, TermBound> bound) => PlanMutation.OfPlan(name, code, (plan, choice) =>
        plan with { Bounds = plan.Bounds.SetItem(TermName.UnprotectedRisk, bound(plan.Totals[TermName.UnprotectedRisk].Value, choice)) });
}
