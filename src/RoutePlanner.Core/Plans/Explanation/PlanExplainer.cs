using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation.Alone;
using RoutePlanner.Core.Plans.Explanation.Repairing;
using RoutePlanner.Core.Plans.Explanation.Solving;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>
/// Explains why demands of a plan aren't met (docs/explanation.md). The plan must hold: see <see cref="Checking.PlanChecker"/>. One explainer serves any number of demands of one plan, one at a time.
/// </summary>
public sealed class PlanExplainer
{
    private readonly Plan plan;
    private readonly PatrolProblem problem;
    private readonly ExplainOptions options;
    private readonly ExplainedRoads roads;
    private readonly Lazy<PlanRecord> record;

    /// <param name="plan">The plan.</param>
    /// <param name="problem">Tonight's problem, made from the county the plan is for.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="InputException">The plan does not hold; with every breach that the checker finds.</exception>
    public PlanExplainer(Plan plan, PatrolProblem problem, ExplainOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(problem);
        ExplainablePlan.Demand(plan, problem);
        (this.plan, this.problem, this.options) = (plan, problem, options ?? new ExplainOptions());
        roads = new ExplainedRoads(problem);
        record = new(() => new PlanRecord(plan, problem, roads.Tonight));
    }

    /// <summary>Demands that aren't met, the worst first: those that nobody serves before those partly served, each by priority.</summary>
    public ImmutableArray<DemandResult> Unmet() =>
    [
        .. plan.Demands.Where(result => result.Status != DemandStatus.Met)
            .OrderByDescending(result => result.Status)
            .ThenByDescending(result => DemandOf(result.DemandId).Priority)
            .ThenBy(result => result.DemandId, StringComparer.Ordinal),
    ];

    /// <summary>
    /// What can be said at once and for certain: why a demand couldn't be met even if nothing else were asked; empty where it could. A fraction of a second.
    /// </summary>
    public ImmutableArray<Conflict> AloneConflictsOf(string demandId) => AloneConflicts.Of(new AloneCheck(problem, DemandOf(demandId), roads.Of));

    /// <summary>
    /// The whole explanation: a few seconds. Cancelling ends it soon with what is verified by then; it never throws for that.
    /// </summary>
    /// <param name="demandId">A demand that isn't met.</param>
    /// <param name="progress">Told of each finding as it comes, on the calling thread.</param>
    /// <param name="cancellation">Ends it early.</param>
    public DemandExplanation Explain(string demandId, IProgress<ExplanationProgress>? progress = null, CancellationToken cancellation = default)
    {
        var demand = DemandOf(demandId);
        var explanation = new DemandExplanation { Demand = demand, Result = plan.Demands.First(result => result.DemandId == demandId), IsComplete = true };
        if (explanation.Result.Status == DemandStatus.Met)
        {
            return explanation;
        }

        var begin = options.Clock.GetTimestamp();
        var solver = new VariantSolver(record.Value, roads.Tonight, options.Iterations, plan.Seed);
        var conflicts = ImmutableArray<Conflict>.Empty;
        var repairs = new List<Repair>();
        var isComplete = true;
        try
        {
            progress?.Report(new ExplanationProgress(ExplanationStage.Alone, null, null));
            var alone = new AloneCheck(problem, demand, roads.Of);
            conflicts = AloneConflicts.Of(alone);
            if (conflicts.IsEmpty)
            {
                progress?.Report(new ExplanationProgress(ExplanationStage.Competition, null, null));
                var check = new CompetitionCheck(problem, demand, record.Value, solver, alone);
                conflicts = new CompetitionConflicts(check, problem, solver, cancellation).Find() is { } conflict ? [conflict] : [];
            }

            foreach (var conflict in conflicts)
            {
                progress?.Report(new ExplanationProgress(ExplanationStage.Competition, conflict, null));
            }

            isComplete = !options.WithRepairs || FindRepairs(demand, hasRoom: conflicts.IsEmpty, solver, repairs, begin, progress, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            isComplete = false;
        }

        return explanation with
        {
            Conflicts = conflicts,
            Repairs = [.. repairs.OrderBy(repair => repair.Cost).ThenBy(repair => repair.Kind)],
            IsComplete = isComplete,
            Searches = solver.Searches,
        };
    }

    /// <summary>False where time ran out before everything was tried.</summary>
    private bool FindRepairs(
        Demand demand, bool hasRoom, VariantSolver solver, List<Repair> repairs, long begin, IProgress<ExplanationProgress>? progress, CancellationToken cancellation)
    {
        var trial = new RepairTrial(problem, demand, record.Value, solver, roads, cancellation);
        progress?.Report(new ExplanationProgress(ExplanationStage.Repairs, null, null));
        var attempts = hasRoom ? [trial.Try(new Repair { Kind = RepairKind.PlanAgain, DemandId = demand.Id })] : RuleRepairs.Find(trial).Concat(UnitRepairs.Find(trial)).Concat(DropRepairs.Find(trial));
        foreach (var attempt in attempts)
        {
            if (attempt is not null)
            {
                progress?.Report(new ExplanationProgress(ExplanationStage.Verifying, null, null));
                if (trial.IsVerified(attempt))
                {
                    repairs.Add(Priced(trial, attempt));
                    progress?.Report(new ExplanationProgress(ExplanationStage.Repairs, null, repairs[^1]));
                }
            }

            cancellation.ThrowIfCancellationRequested();
            if (options.Clock.GetElapsedTime(begin) >= options.TimeLimit)
            {
                return false;
            }
        }

        return true;
    }

    private static Repair Priced(RepairTrial trial, Attempt attempt)
    {
        var demand = trial.Demand;
        var repair = attempt.Repair with
        {
            Worse = attempt.Outcome.Worse,
            Better = attempt.Outcome.Better,
            ServedBy = [.. attempt.Outcome.Standing.Served.Select(visit => visit.UnitId).Distinct()],
        };
        var before = repair.Kind == RepairKind.CloserVisits ? demand.GapMin / 60 : (demand.GapMax ?? 0) / 60;
        var away = repair.Kind == RepairKind.NeighbourHelp
            ? (trial.Alone.SecondsFromBase(trial.Problem.Units.First(unit => unit.Id == repair.UnitId)) ?? 0) / 60
            : 0;
        return repair with { Cost = RepairCost.Of(repair, trial.PriorityOf, before, demand.Count, away) };
    }

    private Demand DemandOf(string id) =>
        problem.Demands.FirstOrDefault(demand => demand.Id == id) ?? throw new ArgumentException($"there is no demand '{id}' tonight", nameof(id));
}
