using System.Collections.Immutable;
using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Core.Plans;

/// <summary>A plan and how it came about.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Iterations">Iterations of the search.</param>
/// <param name="Evaluations">Insertions evaluated.</param>
/// <param name="End">Why the search ended; only after <see cref="SearchEnd.Iterations"/> does the same input give the same plan again.</param>
public sealed record PlanningResult(Plan Plan, int Iterations, long Evaluations, SearchEnd End)
{
    /// <summary>The convergence curve: the best plan's terms each time there was a better one, the first plan's first.</summary>
    public ImmutableArray<SearchPoint> Curve { get; init; } = [];
}
