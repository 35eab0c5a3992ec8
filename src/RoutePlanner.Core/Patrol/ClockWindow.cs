using NodaTime;

namespace RoutePlanner.Core.Patrol;

/// <summary>A span of the clock; where the end is not after the start it passes midnight.</summary>
/// <param name="Start">Local time.</param>
/// <param name="End">Local time.</param>
public readonly record struct ClockWindow(LocalTime Start, LocalTime End);
