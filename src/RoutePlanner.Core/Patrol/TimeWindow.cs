namespace RoutePlanner.Core.Patrol;

/// <summary>A span of the night in seconds since its start.</summary>
/// <param name="Start">First second.</param>
/// <param name="End">End, after <paramref name="Start"/>.</param>
public readonly record struct TimeWindow(int Start, int End);
