namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>Solves a <see cref="RoutingProblem"/> (Vidal 2017, "Node, Edge, Arc Routing and Turn Penalties: Multiple Problems, One Neighborhood Extension").</summary>
internal static class HybridGeneticSearch
{
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
        RoutingProblem problem, SearchBudget budget, ulong seed, IProgress<RoutingProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
