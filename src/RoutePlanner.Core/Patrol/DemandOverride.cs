using System.Collections.Immutable;

namespace RoutePlanner.Core.Patrol;

/// <summary>Tonight's change to one place or key road; null fields stay as they are.</summary>
/// <param name="TargetId">Id of the place or key road.</param>
/// <param name="Count">Visits or passes.</param>
/// <param name="GapMinMinutes">Least time between counted visits (places only).</param>
/// <param name="GapMaxMinutes">Longest time alone.</param>
/// <param name="Windows">When visits count (places only).</param>
/// <param name="Priority">1 to 5.</param>
public sealed record DemandOverride(
    string TargetId, int? Count, int? GapMinMinutes, int? GapMaxMinutes, ImmutableArray<ClockWindow>? Windows, int? Priority);
