using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>
/// Balances routes with a solver that knows only a limit on their length: halves the range between what is surely too short and the best longest route so far,
/// and, where a limit was not met in its share of the time, takes it for too short.
/// </summary>
internal sealed class BalanceSearch(BalanceCase instance, SolverBudget budget, int seed)
{
    // Part of the whole time that one limit is given.
    private const double ShareOfOneLimit = 0.1;

    private readonly List<(TimeSpan, double)> trace = [];
    private RoutingSolution? best;
    private int longest = int.MaxValue;
    private long evaluations;

    /// <summary>Searches until the time is out or nothing is left between the bounds, and then on below the best with all that is left.</summary>
    public SolverRun Run()
    {
        Try(null);
        var tooShort = 0;
        while (budget.Left > TimeSpan.Zero && best is not null && longest > 1)
        {
            var limit = longest - tooShort > 1 ? tooShort + ((longest - tooShort) / 2) : longest - 1;
            if (!Try(limit))
            {
                tooShort = Math.Max(tooShort, limit);
            }
        }

        return new SolverRun(best, evaluations, trace);
    }

    private bool Try(int? limit)
    {
        using var met = new CancellationTokenSource();
        var share = TimeSpan.FromTicks(Math.Min(budget.Left.Ticks, (long)(budget.Time.Ticks * ShareOfOneLimit)));
        var result = HybridGeneticSearch.Solve(
            instance.WithLimit(limit), new SearchBudget(int.MaxValue, share, budget.Clock), (ulong)seed, new CoreSolver.Told(_ => met.Cancel()), met.Token);
        evaluations += result.Evaluations;
        if (!result.Best.IsFeasible)
        {
            return false;
        }

        var found = (int)instance.Check(result.Best).Verdict.Cost;
        if (found < longest)
        {
            (longest, best) = (found, result.Best);
            trace.Add((budget.Elapsed, found));
        }

        return true;
    }
}
