namespace RoutePlanner.Core.Optimisation;

/// <summary>How far a search is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Share">Share done, 0 to 1.</param>
/// <param name="BestCost">Cost of the best plan so far, in the objective's unit; null before there is one.</param>
/// <param name="Remaining">Estimated time to the end of the stage, or null.</param>
public readonly record struct SearchProgress(SearchStage Stage, double Share, double? BestCost, TimeSpan? Remaining);
