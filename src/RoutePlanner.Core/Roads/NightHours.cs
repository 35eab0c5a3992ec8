using NodaTime;

namespace RoutePlanner.Core.Roads;

/// <summary>The hours that a plan is for, in the county's local time: they decide which timed signs are in force.</summary>
/// <param name="Start">Start of the night.</param>
/// <param name="End">Its end, after the start.</param>
public readonly record struct NightHours(LocalDateTime Start, LocalDateTime End);
