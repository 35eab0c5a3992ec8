using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>Our routing core.</summary>
/// <param name="untilProven">
/// A run ends as soon as it has the best known value, where nothing better exists (<see cref="BestKnown.IsProvenForAnyFleet"/>): the rest of its time could change nothing.
/// </param>
internal sealed class CoreSolver(bool untilProven = false) : IInstanceSolver
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
        using var proven = new CancellationTokenSource();
        var result = HybridGeneticSearch.Solve(
            instance.Problem, new SearchBudget(int.MaxValue, budget.Left, budget.Clock), (ulong)seed,
            new Told(best =>
            {
                var value = instance.Value(best.BestCost);
                trace.Add((budget.Elapsed, value));
                if (untilProven && instance.Row.IsProvenForAnyFleet && instance.Gap(value) <= 0)
                {
                    proven.Cancel();
                }
            }),
            proven.Token);
        return new SolverRun(result.Best.IsFeasible ? result.Best : null, result.Evaluations, trace);
    }

    /// <summary>Tells at once, on the searching thread; <see cref="Progress{T}"/> would tell later, on another.</summary>
    internal sealed class Told(Action<RoutingProgress> tell) : IProgress<RoutingProgress>
    {
        public void Report(RoutingProgress value) => tell(value);
    }
}
