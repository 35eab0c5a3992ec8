namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>What a search found and what it did for it.</summary>
/// <param name="Best">The best feasible solution; where none was found, the one nearest to feasible, and it says so.</param>
/// <param name="Iterations">Steps walked and individuals bred.</param>
/// <param name="Evaluations">Moves evaluated exactly.</param>
/// <param name="Bounded">Moves that a lower bound ruled out before.</param>
/// <param name="TimeToBest">When the best was found, after the start.</param>
internal sealed record RoutingResult(RoutingSolution Best, int Iterations, long Evaluations, long Bounded, TimeSpan TimeToBest)
{
    /// <summary>Moves whose predicted change of cost did not come about; more than none is a defect.</summary>
    public long WrongMoves { get; init; }
}

/// <summary>A new best solution on the way.</summary>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="Iterations">Steps walked and individuals bred so far.</param>
/// <param name="BestCost">Cost of the best feasible solution so far.</param>
internal readonly record struct RoutingProgress(TimeSpan Elapsed, int Iterations, long BestCost);
