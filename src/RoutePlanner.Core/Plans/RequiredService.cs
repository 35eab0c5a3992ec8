using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>What a demand asked for, in seconds since the start of the night.</summary>
public sealed record RequiredService
{
    /// <summary>Visits or passes (with direction both: in each direction).</summary>
    public required int Count { get; init; }

    /// <summary>Least time between counted visits, or null.</summary>
    public int? GapMin { get; init; }

    /// <summary>Longest time alone, or null.</summary>
    public int? GapMax { get; init; }

    /// <summary>When visits count.</summary>
    public required ImmutableArray<TimeWindow> Windows { get; init; }

    /// <summary>Which direction counts (passes only).</summary>
    public PassDirection? Direction { get; init; }
}
