using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol;

/// <summary>Any point to visit: a post, a checkpoint, a base.</summary>
public sealed record Place
{
    /// <summary>Unique in the county.</summary>
    public required string Id { get; init; }

    /// <summary>As the county writes it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Position { get; init; }

    /// <summary>Area it belongs to as declared; null means the smallest area around it.</summary>
    public string? AreaId { get; init; }

    /// <summary>1 (least) to 5 (most important); default 3.</summary>
    public int Priority { get; init; } = 3;

    /// <summary>Length of a visit in minutes, 0 to 240; default 5.</summary>
    public int ServiceMinutes { get; init; } = 5;

    /// <summary>Visits wanted in the night, 0 to 48; default 0, no demand unless <see cref="GapMaxMinutes"/> is given.</summary>
    public int Visits { get; init; }

    /// <summary>Least time between counted visits in minutes, or null.</summary>
    public int? GapMinMinutes { get; init; }

    /// <summary>Longest time alone in minutes, or null.</summary>
    public int? GapMaxMinutes { get; init; }

    /// <summary>When visits count; empty means all night.</summary>
    public ImmutableArray<ClockWindow> Windows { get; init; } = [];

    /// <summary>Tiers whose visits count; empty means all.</summary>
    public ImmutableArray<Tier> Tiers { get; init; } = [];

    /// <summary>Skills the visiting team must have.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Free text, or null.</summary>
    public string? Note { get; init; }
}
