using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>Our routing core.</summary>
internal sealed class CoreSolver : IInstanceSolver
{
    public string Name => "RoutePlanner";

    public bool IsSeeded => true;

    public SolverRun Solve(InstanceCase instance, SolverBudget budget, int seed)
    {
        if (instance is BalanceCase balance)
        {
            return new BalanceSearch(balance, budget, seed).Run();
        }

        var trace = new List<(TimeSpan, double)>();
        var result = HybridGeneticSearch.Solve(
            instance.Problem, new SearchBudget(int.MaxValue, budget.Left, budget.Clock), (ulong)seed,
            new Told(best => trace.Add((budget.Elapsed, instance.Value(best.BestCost)))));
        return new SolverRun(result.Best.IsFeasible ? result.Best : null, result.Evaluations, trace);
    }

    /// <summary>Tells at once, on the searching thread; <see cref="Progress{T}"/> would tell later, on another.</summary>
    internal sealed class Told(Action<RoutingProgress> tell) : IProgress<RoutingProgress>
    {
        public void Report(RoutingProgress value) => tell(value);
    }
}
