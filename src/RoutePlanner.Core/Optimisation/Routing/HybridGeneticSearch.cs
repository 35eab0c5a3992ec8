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
    private const int NearCount = 20;

    /// <summary>The same where most of the search is a walk, whose steps look at little else.</summary>
    private const int NearCountOfWalks = 40;

    /// <summary>
    /// Searches until the budget is spent or the token is cancelled and hands back the best so far. On one thread. Same problem, seed and
    /// iterations give the same result as long as time does not cut the search short.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="budget">When to stop; an iteration is one individual bred, or one step walked.</param>
    /// <param name="seed">Seed of all random choices.</param>
    /// <param name="progress">Told of each new best feasible solution, on the searching thread.</param>
    /// <param name="cancellation">Ends the search early.</param>
    public static RoutingResult Solve(
        RoutingProblem problem, SearchBudget budget, ulong seed, IProgress<RoutingProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (!WalkSchedule.Suits(problem))
        {
            return Solve(new RoutingModel(problem, NearCount), budget, seed, progress, cancellation);
        }

        var order = TaskOrder.Neighbouring(problem);
        var result = Solve(new RoutingModel(problem.Reordered(order), NearCountOfWalks), budget, seed, progress, cancellation);
        return result with { Best = result.Best with { Routes = [.. result.Best.Routes.Select(route => Renumbered(route, order))] } };
    }

    private static RoutingRoute Renumbered(RoutingRoute route, int[] order) => route with { Steps = [.. route.Steps.Select(step => step with { Task = order[step.Task] })] };

    private static RoutingResult Solve(RoutingModel model, SearchBudget budget, ulong seed, IProgress<RoutingProgress>? progress, CancellationToken cancellation) =>
        model.IsTimed
            ? Run<TimedKernel, TimedPiece, TimedPiece, TimedPiece>(model, new TimedKernel(model), budget, seed, progress, cancellation)
            : Run<ModeKernel, Vector128<int>, Vector128<int>, Vector128<int>>(model, new ModeKernel(model), budget, seed, progress, cancellation);

    private static RoutingResult Run<TKernel, TPrefix, TSuffix, TMiddle>(
        RoutingModel model, TKernel kernel, SearchBudget budget, ulong seed, IProgress<RoutingProgress>? progress, CancellationToken cancellation)
        where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
    {
        var clock = budget.Clock;
        var started = clock.GetTimestamp();
        var counts = new MoveCounts();
        var search = new GeneticSearch<TKernel, TPrefix, TSuffix, TMiddle>(model, kernel, new SearchRandom(seed), counts);
        var timeToBest = TimeSpan.Zero;
        var bred = search.Run(
            Spent,
            done =>
            {
                timeToBest = clock.GetElapsedTime(started);
                progress?.Report(new RoutingProgress(timeToBest, done, search.Best!.Cost));
            });
        return new RoutingResult(Solution(model, search.Best!), bred, counts.Evaluations, counts.Bounded, timeToBest) { WrongMoves = counts.Wrong };

        // Where iterations are limited they alone say how far the search has come: time only ends it, so that it stays reproducible.
        double Spent(int done)
        {
            var ofTime = budget.Time > TimeSpan.Zero ? clock.GetElapsedTime(started) / budget.Time : 1;
            return done >= budget.Iterations || cancellation.IsCancellationRequested || ofTime >= 1 ? 1
                : budget.Iterations < int.MaxValue ? (double)done / budget.Iterations : ofTime;
        }
    }

    internal static RoutingSolution Solution(RoutingModel model, Individual best)
    {
        var routes = best.Tasks.Select((tasks, route) => new RoutingRoute(
            best.Vehicles[route],
            model.IsTimed ? [.. best.Routes[route].Select(state => new RoutingStep(model.TaskOfState[state], model.ModeOf(state)))] : ModeChoice.Of(model.Problem, best.Vehicles[route], tasks)))
            .ToImmutableArray();
        return new RoutingSolution(routes, RoutingCosts.Cost(model.Problem, routes), RoutingCosts.IsFeasible(model.Problem, routes));
    }
}
