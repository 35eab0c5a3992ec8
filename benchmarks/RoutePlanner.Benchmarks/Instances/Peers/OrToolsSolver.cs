using Google.OrTools.ConstraintSolver;
using Google.Protobuf.WellKnownTypes;
using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Benchmarks.Instances.Running;
using RoutePlanner.Core.Optimisation.Routing;
using RoutingModel = Google.OrTools.ConstraintSolver.RoutingModel;

namespace RoutePlanner.Benchmarks.Instances.Peers;

/// <summary>
/// The routing solver of Google OR-Tools: a first solution, then a metaheuristic until time is out, chosen by kind of problem from what did best in trials of five
/// first solutions with guided local search and with tabu search on instances of each kind. It has no seed.
/// </summary>
/// <param name="solutions">Ends the search after so many solutions, for instances so small that time need not be spent; null: time alone ends it.</param>
internal sealed class OrToolsSolver(long? solutions = null) : IInstanceSolver
{
    public string Name => "OR-Tools";

    public bool IsSeeded => false;

    /// <summary>Not where days are to be chosen around a solver: that is a search of ours.</summary>
    public bool Takes(InstanceCase instance) => instance is not PeriodicCase;

    public SolverRun Solve(InstanceCase instance, SolverBudget budget, int seed)
    {
        var trace = new List<(TimeSpan, double)>();
        using var peer = new OrToolsModel(instance.Problem, balance: instance is BalanceCase);
        var best = long.MaxValue;
        if (instance.HasValueOfCost)
        {
            peer.Model.AddAtSolutionCallback(() =>
            {
                var cost = peer.Model.CostVar().Min();
                if (cost < best)
                {
                    best = cost;
                    trace.Add((budget.Elapsed, instance.Value(cost)));
                }
            });
        }

        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        (parameters.FirstSolutionStrategy, parameters.LocalSearchMetaheuristic) = BestOf(instance.Problem);
        parameters.SolutionLimit = solutions ?? long.MaxValue;
        parameters.TimeLimit = Duration.FromTimeSpan(TimeSpan.FromDays(1));
        using var assignment = SolveWithin(peer.Model, parameters, budget);
        return new SolverRun(assignment is null ? null : peer.Solution(assignment), Evaluations: null, trace);
    }

    /// <summary>Solves a model until the budget's clock says that time is out.</summary>
    public static Assignment? SolveWithin(RoutingModel model, RoutingSearchParameters parameters, SolverBudget budget)
    {
        using var done = new ManualResetEventSlim();
        var watch = new Thread(() => CancelWhenSpent(model, budget, done)) { IsBackground = true };
        watch.Start();
        try
        {
            return model.SolveWithParameters(parameters);
        }
        finally
        {
            done.Set();
            watch.Join();
        }
    }

    /// <summary>Ends a search by a clock that the solver doesn't know. A look now and then costs it nothing, as a limit that calls back would.</summary>
    private static void CancelWhenSpent(RoutingModel model, SolverBudget budget, ManualResetEventSlim done)
    {
        while (!done.Wait(TimeSpan.FromMilliseconds(20)))
        {
            if (budget.Left == TimeSpan.Zero)
            {
                model.CancelSearch();
            }
        }
    }

    private static (FirstSolutionStrategy.Types.Value First, LocalSearchMetaheuristic.Types.Value Then) BestOf(RoutingProblem problem)
    {
        var hasWindows = problem.Tasks.Any(t => t.Modes.Any(m => m.Latest < RoutingProblem.Unlimited));
        var hasOptional = problem.Tasks.Any(t => t.Prize is not null);
        return (hasWindows, hasOptional) switch
        {
            (true, _) => (FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion, LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch),
            (_, true) => (FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion, LocalSearchMetaheuristic.Types.Value.TabuSearch),
            _ => (FirstSolutionStrategy.Types.Value.Savings, LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch),
        };
    }
}
