namespace RoutePlanner.Core.Optimisation;

/// <summary>When a search stops: after so many iterations, or when the clock says so.</summary>
/// <param name="Iterations">Iterations at most, 0 or more.</param>
/// <param name="Time">Time at most; a search that it cuts short is not reproducible.</param>
/// <param name="Clock">The clock.</param>
public sealed record SearchBudget(int Iterations, TimeSpan Time, TimeProvider Clock);
