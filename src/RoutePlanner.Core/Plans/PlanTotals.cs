using System.Collections.Immutable;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>Sums over a unit's steps and over a plan, and what is proved about them.</summary>
internal static class PlanTotals
{
    public static UnitTotals OfUnit(IReadOnlyCollection<PlanStep> steps)
    {
        int Seconds(params ReadOnlySpan<StepKind> kinds)
        {
            var sum = 0;
            foreach (var step in steps)
            {
                sum += kinds.Contains(step.Kind) ? step.End - step.Start : 0;
            }

            return sum;
        }

        return new UnitTotals
        {
            DriveMetres = Math.Round(steps.Sum(s => s.Metres ?? 0), 2),
            DriveSeconds = Seconds(StepKind.Drive, StepKind.Pass),
            Passes = steps.Count(s => s.Kind == StepKind.Pass),
            Visits = steps.Count(s => s.Kind is StepKind.Visit or StepKind.Hold),
            VisitSeconds = Seconds(StepKind.Visit, StepKind.Hold),
            WaitSeconds = Seconds(StepKind.Wait),
            BreakSeconds = Seconds(StepKind.Break),
        };
    }

    public static (ImmutableSortedDictionary<string, Term> Totals, ImmutableSortedDictionary<string, TermBound> Bounds) Of(
        SearchProblem problem, VisitRecord record, ImmutableArray<UnitPlan> units, ImmutableArray<EvaluatedDemand> demands)
    {
        var patrol = problem.Patrol;
        var objective = patrol.Night.Objective;
        double Missed(DemandKind kind) => demands.Select((e, d) => patrol.Demands[d].Kind == kind ? patrol.Demands[d].Priority * e.Missing : 0).Sum();

        // What no road leads to from a base is no bound: a stop on the way may allow the turn that was banned.
        double MissedAtLeast(DemandKind kind) => patrol.Demands.Select(demand =>
            demand.Kind == kind && !patrol.Units.Any(unit => PatrolProblem.MayServe(unit, demand))
                ? demand.Priority * demand.Count * (demand.Direction == PassDirection.Both ? 2 : 1)
                : 0).Sum();

        var terms = new (string Name, double Value, double Weight, double? Bound)[]
        {
            (TermName.MissedVisits, Missed(DemandKind.Visits), objective.MissedVisits, MissedAtLeast(DemandKind.Visits)),
            (TermName.MissedPasses, Missed(DemandKind.Passes), objective.MissedPasses, MissedAtLeast(DemandKind.Passes)),
            (TermName.GapExcess, demands.Select((e, d) => patrol.Demands[d].Priority * e.ExcessSeconds).Sum() / 60.0, objective.GapExcess, 0),
            (TermName.UnprotectedRisk, record.UnprotectedRisk, objective.UnprotectedRisk, null),
            (TermName.Kilometres, Math.Round(units.Sum(u => u.Totals.DriveMetres), 2) / 1000, objective.Kilometres, null),
        };
        return (
            terms.ToImmutableSortedDictionary(t => t.Name, t => new Term(t.Value, t.Weight), StringComparer.Ordinal),
            terms.ToImmutableSortedDictionary(t => t.Name, t => new TermBound(t.Value, t.Bound, GapPercent(t.Value, t.Bound)), StringComparer.Ordinal));
    }

    private static double? GapPercent(double value, double? bound) => bound switch
    {
        null => null,
        0 => value == 0 ? 0 : null,
        _ => 100 * (value - bound) / bound,
    };
}
