using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Cli.Demo.Planted;

/// <summary>Writes hidden routes down as a plan, as anybody would who makes one by hand.</summary>
internal static class HiddenPlan
{
    /// <summary>Unprotected risk is a whole number of millionths (docs/coverage.md), of which figures are sums.</summary>
    private const double Millionths = 1e6;

    /// <summary>So is idleness of milliseconds.</summary>
    private const double Milliseconds = 1000;

    /// <summary>The plan with every demand met, which the planted demands make true.</summary>
    public static Plan Of(PatrolProblem problem, IReadOnlyList<IReadOnlyList<PlanStep>> routes)
    {
        var draft = Draft(problem, routes);
        var figures = PlanFigures.Of(draft, problem);
        var idle = figures.Gaps.ToDictionary(g => (g.Kind, g.TargetId), g => Math.Round(g.MeanIdleness * Milliseconds));
        var worstGap = figures.Gaps.ToDictionary(g => (g.Kind, g.TargetId), g => g.WorstGap);
        var objective = problem.Night.Objective;
        return draft with
        {
            Demands = [.. problem.Demands.Select(demand => new DemandResult
            {
                DemandId = demand.Id,
                Kind = demand.Kind,
                TargetId = demand.TargetId,
                Required = new RequiredService
                {
                    Count = demand.Count,
                    GapMin = demand.GapMin > 0 ? demand.GapMin : null,
                    GapMax = demand.GapMax,
                    Windows = demand.Windows,
                    Direction = demand.Kind == DemandKind.Passes ? demand.Direction : null,
                },
                Served = [.. routes.SelectMany((steps, u) => steps.Where(s => s.DemandId == demand.Id).Select(s => new ServedVisit(problem.Units[u].Id, s.Start, s.End)))
                    .OrderBy(served => served.Start)],
                WorstGap = worstGap[(demand.Kind, demand.TargetId)],
                Status = DemandStatus.Met,
                Reasons = [],
                Repairs = [],
            })],
            Totals = new Dictionary<string, Term>
            {
                [TermName.MissedVisits] = new(0, objective.MissedVisits),
                [TermName.MissedPasses] = new(0, objective.MissedPasses),
                [TermName.GapExcess] = new(0, objective.GapExcess),
                [TermName.Idleness] = new(problem.Demands.Sum(d => d.Priority * idle[(d.Kind, d.TargetId)]) / (60 * Milliseconds), objective.Idleness),
                [TermName.UnprotectedRisk] = new(Math.Round(figures.Coverage.First(c => c.Group == CoverageGroup.Whole).UnprotectedRisk * Millionths) / Millionths, objective.UnprotectedRisk),
                [TermName.Kilometres] = new(Math.Round(draft.Units.Sum(u => u.Totals.DriveMetres), 2) / 1000, objective.Kilometres),
            }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>Routes alone, which is all that figures ask for.</summary>
    public static Plan Draft(PatrolProblem problem, IReadOnlyList<IReadOnlyList<PlanStep>> routes)
    {
        var night = problem.Night;
        return new Plan
        {
            CountyId = problem.County.Id,
            InputsDigest = problem.County.InputsDigest,
            Software = "RoutePlanner demo --planted",
            Seed = 0,
            Night = new PlanNight(
                night.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), night.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
                night.End.ToString("HH:mm", CultureInfo.InvariantCulture), problem.County.TimeZone.Id),
            Units = [.. problem.Units.Select((unit, u) => UnitPlanOf(unit, routes[u]))],
            Demands = [],
            Totals = ImmutableSortedDictionary<string, Term>.Empty,
            Bounds = ImmutableSortedDictionary<string, TermBound>.Empty,
        };
    }

    private static UnitPlan UnitPlanOf(Unit unit, IReadOnlyList<PlanStep> steps)
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

        return new UnitPlan
        {
            UnitId = unit.Id,
            TeamId = unit.Team.Id,
            Tier = unit.Team.Tier,
            Mode = unit.Mode,
            ShiftStart = unit.ShiftStart,
            ShiftEnd = unit.ShiftEnd,
            BaseId = unit.Team.BaseId,
            Steps = [.. steps],
            Totals = new UnitTotals
            {
                DriveMetres = Math.Round(steps.Sum(s => s.Metres ?? 0), 2),
                DriveSeconds = Seconds(StepKind.Drive, StepKind.Pass),
                Passes = steps.Count(s => s.Kind == StepKind.Pass),
                Visits = steps.Count(s => s.Kind == StepKind.Visit),
                VisitSeconds = Seconds(StepKind.Visit),
                WaitSeconds = Seconds(StepKind.Wait),
                BreakSeconds = Seconds(StepKind.Break),
            },
        };
    }
}
