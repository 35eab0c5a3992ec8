using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>Our routing core.</summary>
/// <param name="ends">With which value a run ends before its time.</param>
internal sealed class CoreSolver(EarlyEnd ends = EarlyEnd.Never) : IInstanceSolver
{
    public string Name => "RoutePlanner";

    public bool IsSeeded => true;

    public SolverRun Solve(InstanceCase instance, SolverBudget budget, int seed)
    {
        if (instance is BalanceCase balance)
        {
            return new BalanceSearch(balance, budget, seed).Run();
        }

        if (instance is PeriodicCase periodic)
        {
            return new PeriodicSearch(periodic, budget, seed).Run();
        }

        var trace = new List<(TimeSpan, double)>();
        using var reached = new CancellationTokenSource();
        var result = HybridGeneticSearch.Solve(
            instance.Problem, new SearchBudget(budget.Iterations, budget.Left, budget.Clock), (ulong)seed,
            new Told(best =>
            {
                var value = instance.Value(best.BestCost);
                trace.Add((budget.Elapsed, value));
                if ((ends == EarlyEnd.AtKnown || (ends == EarlyEnd.AtProven && instance.Row.IsProvenForAnyFleet)) && instance.Gap(value) <= 0)
                {
                    reached.Cancel();
                }
            }),
            reached.Token);
        return new SolverRun(result.Best.IsFeasible ? result.Best : null, result.Evaluations, trace);
    }

    /// <summary>Tells at once, on the searching thread; <see cref="Progress{T}"/> would tell later, on another.</summary>
    internal sealed class Told(Action<RoutingProgress> tell) : IProgress<RoutingProgress>
    {
        public void Report(RoutingProgress value) => tell(value);
    }
}
