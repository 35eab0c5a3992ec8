using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using RoutePlanner.Core.Optimisation.Routing.Genetic;
using RoutePlanner.Core.Optimisation.Routing.Kernels;
using RoutePlanner.Core.Optimisation.Routing.Moves;

namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>Solves a <see cref="RoutingProblem"/> (Vidal 2017, "Node, Edge, Arc Routing and Turn Penalties: Multiple Problems, One Neighborhood Extension").</summary>
internal static class HybridGeneticSearch
{
    /// <summary>Nearest tasks that moves join a task to. More finds more and takes longer.</summary>
    private const int NearCount = 25;

    /// <summary>
    /// Searches until the budget is spent or the token is cancelled and hands back the best so far. On one thread. Same problem, seed and
    /// iterations give the same result as long as time does not cut the search short.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="budget">When to stop; an iteration is one individual bred.</param>
    /// <param name="seed">Seed of all random choices.</param>
    /// <param name="progress">Told of each new best feasible solution, on the searching thread.</param>
    /// <param name="cancellation">Ends the search early.</param>
    public static RoutingResult Solve(
        RoutingProblem problem, SearchBudget budget, ulong seed, IProgress<RoutingProgress>? progress = null, CancellationToken cancellation = default)
    {
        var clock = budget.Clock;
        var started = clock.GetTimestamp();
        var model = new RoutingModel(problem, NearCount);
        var counts = new MoveCounts();
        var search = new GeneticSearch<ModeKernel, Vector128<int>, Vector128<int>, Vector128<int>>(model, new ModeKernel(model), new SearchRandom(seed), counts);
        var timeToBest = TimeSpan.Zero;
        var bred = search.Run(
            done => done >= budget.Iterations || cancellation.IsCancellationRequested || clock.GetElapsedTime(started) >= budget.Time,
            done =>
            {
                timeToBest = clock.GetElapsedTime(started);
                progress?.Report(new RoutingProgress(timeToBest, done, search.Best!.Cost));
            });
        var best = search.Best!;
        var routes = best.Tasks.Select((tasks, route) => new RoutingRoute(best.Vehicles[route], ModeChoice.Of(problem, best.Vehicles[route], tasks))).ToImmutableArray();
        var solution = new RoutingSolution(routes, RoutingCosts.Cost(problem, routes), best.IsFeasible);
        return new RoutingResult(solution, bred, counts.Evaluations, counts.Bounded, timeToBest) { WrongMoves = counts.Wrong };
    }
}
