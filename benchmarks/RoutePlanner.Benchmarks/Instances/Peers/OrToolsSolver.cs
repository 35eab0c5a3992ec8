using System.Diagnostics;
using Google.OrTools.ConstraintSolver;
using Google.Protobuf.WellKnownTypes;
using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Benchmarks.Instances.Running;
using RoutePlanner.Core.Optimisation.Routing;

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

    public SolverRun Solve(InstanceCase instance, TimeSpan time, int seed)
    {
        var clock = Stopwatch.StartNew();
        var trace = new List<(TimeSpan, double)>();
        var isBalance = instance is BalanceCase;
        using var peer = new OrToolsModel(instance.Problem, isBalance);
        var best = long.MaxValue;
        if (!isBalance)
        {
            peer.Model.AddAtSolutionCallback(() =>
            {
                var cost = peer.Model.CostVar().Min();
                if (cost < best)
                {
                    best = cost;
                    trace.Add((clock.Elapsed, instance.Value(cost)));
                }
            });
        }

        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        (parameters.FirstSolutionStrategy, parameters.LocalSearchMetaheuristic) = BestOf(instance.Problem);
        parameters.SolutionLimit = solutions ?? long.MaxValue;
        parameters.TimeLimit = Duration.FromTimeSpan(time - clock.Elapsed > TimeSpan.Zero ? time - clock.Elapsed : TimeSpan.FromMilliseconds(1));
        using var assignment = peer.Model.SolveWithParameters(parameters);
        return new SolverRun(assignment is null ? null : peer.Solution(assignment), Evaluations: null, trace);
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
