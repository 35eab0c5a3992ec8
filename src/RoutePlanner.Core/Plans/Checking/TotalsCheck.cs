using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether every term of the objective is there with the value that the steps give and the weight that night.json gives.</summary>
internal static class TotalsCheck
{
    public static void Run(
        Plan plan, ProblemIndex index, ImmutableArray<CheckedRoute> routes, ImmutableArray<DemandFigures> demands, long riskMillionths, BreachList breaches)
    {
        var weights = index.Problem.Night.Objective;
        (string Term, double Value, double Weight)[] expected =
        [
            (TermName.MissedVisits, Missed(demands, DemandKind.Visits), weights.MissedVisits),
            (TermName.MissedPasses, Missed(demands, DemandKind.Passes), weights.MissedPasses),
            (TermName.GapExcess, demands.Sum(d => d.Demand.Priority * d.Gaps.ExcessSeconds / 60.0), weights.GapExcess),
            (TermName.Idleness, demands.Sum(d => d.Demand.Priority * d.Gaps.IdleMilliseconds) / 60_000.0, weights.Idleness),
            (TermName.UnprotectedRisk, riskMillionths / 1e6, weights.UnprotectedRisk),
            (TermName.Kilometres, routes.SelectMany(route => route.Steps).Sum(step => TravelCheck.MetresOf(step, index.Graph)) / 1000, weights.Kilometres),
        ];
        foreach (var (term, value, weight) in expected)
        {
            CheckTerm(plan, term, value, weight, breaches);
        }

        foreach (var term in plan.Totals.Keys.Except(expected.Select(e => e.Term)))
        {
            breaches.Add(BreachCode.TermUnknown, $"there is no term '{term}'");
        }
    }

    private static double Missed(ImmutableArray<DemandFigures> demands, DemandKind kind) =>
        demands.Where(d => d.Demand.Kind == kind).Sum(d => (double)d.Demand.Priority * d.Missing);

    private static void CheckTerm(Plan plan, string term, double value, double weight, BreachList breaches)
    {
        if (!plan.Totals.TryGetValue(term, out var found))
        {
            breaches.Add(BreachCode.TotalMissing, $"the totals lack '{term}', expected {value}");
            return;
        }

        // Unprotected risk is defined in whole numbers.
        var isSame = term == TermName.UnprotectedRisk ? found.Value.Equals(value) : Tolerance.SameTerm(found.Value, value);
        if (!isSame)
        {
            breaches.Add(BreachCode.TotalValue, $"{term} is {found.Value}, expected {value}");
        }

        if (!found.Weight.Equals(weight))
        {
            breaches.Add(BreachCode.Weight, $"the weight of {term} is {found.Weight}, expected {weight}");
        }
    }
}
