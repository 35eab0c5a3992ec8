using System.Collections.Immutable;
using RoutePlanner.Core.Optimisation.Bounds;
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
        PatrolProblem patrol, PlanBounds least, VisitRecord record, ImmutableArray<UnitPlan> units, ImmutableArray<EvaluatedDemand> demands, ImmutableArray<DutyGroup> duties)
    {
        var objective = patrol.Night.Objective;
        double Missed(DemandKind kind) => demands.Select((e, d) => patrol.Demands[d].Kind == kind ? patrol.Demands[d].Priority * e.Missing : 0).Sum();
        var terms = new (string Name, double Value, double Weight, double? Bound)[]
        {
            (TermName.MissedVisits, Missed(DemandKind.Visits), objective.MissedVisits, least.MissedVisits),
            (TermName.MissedPasses, Missed(DemandKind.Passes), objective.MissedPasses, least.MissedPasses),
            (TermName.GapExcess, demands.Select((e, d) => patrol.Demands[d].Priority * e.ExcessSeconds).Sum() / 60.0, objective.GapExcess, least.GapExcess),
            (TermName.Idleness, demands.Select((e, d) => patrol.Demands[d].Priority * e.IdleMilliseconds).Sum() / 60_000.0, objective.Idleness, null),
            (TermName.UnprotectedRisk, record.UnprotectedRisk, objective.UnprotectedRisk, least.UnprotectedRisk),
            (TermName.Kilometres, Math.Round(units.Sum(u => u.Totals.DriveMetres), 2) / 1000, objective.Kilometres, null),
        };
        return (
            terms.ToImmutableSortedDictionary(t => t.Name, t => new Term(t.Value, t.Weight), StringComparer.Ordinal),
            terms.Select(t => (t.Name, t.Value, t.Bound)).Concat(Figures(least, demands, duties))
                .ToImmutableSortedDictionary(t => t.Name, t => Bounded(t.Value, t.Bound), StringComparer.Ordinal));
    }

    /// <summary>What is bounded besides the terms.</summary>
    private static IEnumerable<(string Name, double Value, double? Bound)> Figures(PlanBounds least, ImmutableArray<EvaluatedDemand> demands, ImmutableArray<DutyGroup> duties)
    {
        if (DutyBalance.WorstRatio(duties) is { } ratio)
        {
            // The longest is no shorter than the mean; rules ask for nothing that would make it longer (docs/bounds.md).
            yield return (BoundedFigure.DutyRatio, ratio, 1);
        }

        if (least.WorstGap is { } worstGap)
        {
            yield return (BoundedFigure.WorstGap, demands.Max(e => e.Result.Required.GapMax is { } gapMax ? e.Result.WorstGap / (double)gapMax : 0), worstGap);
        }
    }

    /// <summary>A value and what is proved about it.</summary>
    public static TermBound Bounded(double value, double? bound) => new(value, bound, GapPercent(value, bound));

    private static double? GapPercent(double value, double? bound) => bound switch
    {
        null => null,
        0 => value == 0 ? 0 : null,
        _ => 100 * (value - bound) / bound,
    };
}
