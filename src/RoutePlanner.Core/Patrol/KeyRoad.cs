using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol;

/// <summary>A road to be driven end to end (必巡线).</summary>
public sealed record KeyRoad
{
    /// <summary>Unique in the county.</summary>
    public required string Id { get; init; }

    /// <summary>As the county writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Road number, e.g. S214, or null.</summary>
    public string? Ref { get; init; }

    /// <summary>Its course along the roads, in the direction that counts as forward; at least two points.</summary>
    public required ImmutableArray<GeoPoint> Line { get; init; }

    /// <summary>Passes wanted in the night, 0 to 48; default 1.</summary>
    public int Passes { get; init; } = 1;

    /// <summary>Which direction counts; default any.</summary>
    public PassDirection Direction { get; init; } = PassDirection.Any;

    /// <summary>Longest time any piece may be alone in minutes, or null.</summary>
    public int? GapMaxMinutes { get; init; }

    /// <summary>1 (least) to 5 (most important); default 3.</summary>
    public int Priority { get; init; } = 3;

    /// <summary>Tiers whose passes count; empty means all.</summary>
    public ImmutableArray<Tier> Tiers { get; init; } = [];

    /// <summary>Speed while passing in km/h, 5 to 120; null means the mode's usual speed. Never faster than that.</summary>
    public int? PatrolSpeedKmh { get; init; }
}
