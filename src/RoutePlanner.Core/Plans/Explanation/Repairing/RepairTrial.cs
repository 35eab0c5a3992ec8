using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Plans.Explanation.Alone;
using RoutePlanner.Core.Plans.Explanation.Solving;

namespace RoutePlanner.Core.Plans.Explanation.Repairing;

/// <summary>Tries changes of the county: makes tonight's problem anew from the changed county and plans the units that matter, everything else staying as it is.</summary>
internal sealed class RepairTrial
{
    /// <summary>Units that are tried where a change doesn't say who it is about.</summary>
    private const int MostUnits = 4;

    private readonly PlanRecord record;
    private readonly VariantSolver solver;
    private readonly ExplainedRoads roads;
    private readonly County county;
    private readonly CancellationToken cancellation;

    public RepairTrial(PatrolProblem problem, Demand demand, PlanRecord record, VariantSolver solver, ExplainedRoads roads, CancellationToken cancellation)
    {
        (Problem, Demand, this.record, this.solver, this.roads, this.cancellation) = (problem, demand, record, solver, roads, cancellation);
        county = problem.County with { Night = problem.Night };
        Alone = new AloneCheck(problem, demand, roads.Of);
    }

    public PatrolProblem Problem { get; }

    public Demand Demand { get; }

    /// <summary>The demand as it is tonight, alone.</summary>
    public AloneCheck Alone { get; }

    public County County => county;

    /// <summary>How the plan keeps the demand.</summary>
    public DemandStanding Standing => record.Standing(Demand.Id);

    /// <summary>Units that serve a demand in the plan.</summary>
    public ImmutableArray<string> ServersOf(string demandId) => record.ServersOf(demandId);

    /// <summary>Demands that units serve in the plan.</summary>
    public IEnumerable<string> DemandsOf(IEnumerable<string> unitIds) => record.DemandsOf(unitIds);

    /// <summary>
    /// The change, if the demand is met with it: at best so that nobody else pays, else so that only demands of lower priority do; null where neither is found.
    /// </summary>
    /// <param name="repair">The change.</param>
    /// <param name="unitIds">Units that are planned anew, besides those that serve the demand already; null for the nearest ones that may serve it.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Attempt? Try(Repair repair, params string[]? unitIds)
    {
        cancellation.ThrowIfCancellationRequested();
        var changed = repair.ApplyTo(county);
        PatrolProblem problem;
        try
        {
            problem = PatrolProblem.Build(Problem.Roads with { County = changed }, changed.Night);
        }
        catch (InputException)
        {
            // The change and the files contradict each other, such as a longer shift that runs into the team's next one.
            return null;
        }

        var demand = problem.Demands.First(d => d.Id == Demand.Id);
        var alone = new AloneCheck(problem, demand, roads.Of);
        if (!alone.With(alone.Rules).IsMet && alone.With(alone.Rules).Evidence == Evidence.Proved)
        {
            return null;
        }

        var dropped = repair.OtherDemandId is { } id ? ImmutableHashSet.Create(StringComparer.Ordinal, id) : [];
        Attempt? met = null;
        foreach (var group in Groups(repair, problem, demand, alone, unitIds))
        {
            cancellation.ThrowIfCancellationRequested();
            var outcome = solver.Solve(new Variant(problem, Demand.Id, group, dropped, []));
            if (outcome.IsClean)
            {
                return new Attempt(repair, problem, outcome);
            }

            if (met is null && outcome.IsMet && outcome.Worse.All(other => PriorityOf(other) < demand.Priority))
            {
                met = new Attempt(repair, problem, outcome);
            }
        }

        return met;
    }

    /// <summary>Whether the whole night with the change passes the independent checker, and the demand is met in it.</summary>
    public bool IsVerified(Attempt attempt)
    {
        var plan = solver.Finish(attempt.Problem, attempt.Outcome.Units);
        return plan.Demands.Any(demand => demand.DemandId == Demand.Id && demand.Status == DemandStatus.Met) && PlanChecker.Check(plan, attempt.Problem).IsEmpty;
    }

    public int PriorityOf(string demandId) => Problem.Demands.First(demand => demand.Id == demandId).Priority;

    /// <summary>Who is planned anew together, one group after another: nobody where the routes may do as they are, then each unit without and with those that serve the demand now.</summary>
    private IEnumerable<ImmutableArray<string>> Groups(Repair repair, PatrolProblem problem, Demand demand, AloneCheck alone, string[]? unitIds)
    {
        if (repair.Kind is RepairKind.WiderGap or RepairKind.CloserVisits or RepairKind.WiderWindow or RepairKind.FewerVisits or RepairKind.OtherTier or RepairKind.WithoutSkill)
        {
            yield return [];
        }

        var serving = record.ServersOf(demand.Id);
        string[] nearest = unitIds is { Length: > 0 }
            ? unitIds
            : [.. new UnitChoice(alone).Nearest(problem.Units.Where(unit => PatrolProblem.MayServe(unit, demand)), MostUnits).Select(unit => unit.Id)];
        foreach (var unit in nearest)
        {
            yield return [unit];
            if (serving.Any(other => other != unit))
            {
                yield return [.. serving.Union([unit], StringComparer.Ordinal)];
            }
        }

        if (nearest.Length > 1)
        {
            yield return [.. serving.Union(nearest, StringComparer.Ordinal)];
        }
    }
}
