using System.Collections.Immutable;

namespace RoutePlanner.Core.Patrol;

/// <summary>What must be visited tonight: one per place or key road with a wish. Times in seconds.</summary>
public sealed record Demand
{
    /// <summary><c>visits:</c> or <c>passes:</c> and the target's id.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked for.</summary>
    public required DemandKind Kind { get; init; }

    /// <summary>Index into <see cref="County.Places"/> or <see cref="County.KeyRoads"/>.</summary>
    public required int Target { get; init; }

    /// <summary>Id of the place or key road.</summary>
    public required string TargetId { get; init; }

    /// <summary>Visits or passes wanted (with <see cref="PassDirection.Both"/>: in each direction); 0 where only a gap rule is given.</summary>
    public required int Count { get; init; }

    /// <summary>Least time from the end of one counted visit to the start of the next; 0 for none.</summary>
    public int GapMin { get; init; }

    /// <summary>Longest time alone, or null.</summary>
    public int? GapMax { get; init; }

    /// <summary>When visits count, in order, not overlapping; never empty (the whole night where nothing is said).</summary>
    public required ImmutableArray<TimeWindow> Windows { get; init; }

    /// <summary>The demand's hours: from the start of the first window to the end of the last. Its gaps are counted inside them.</summary>
    public TimeWindow Hours => new(Windows[0].Start, Windows[^1].End);

    /// <summary>Which direction counts (passes only).</summary>
    public PassDirection Direction { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Priority { get; init; }

    /// <summary>Shortest visit that counts; 0 for passes.</summary>
    public int ServiceSeconds { get; init; }

    /// <summary>Tiers that count; empty means all.</summary>
    public ImmutableArray<Tier> Tiers { get; init; } = [];

    /// <summary>Skills that are needed.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Area it lies in, or null where no area is around it (then any team may serve it).</summary>
    public string? AreaId { get; init; }
}
