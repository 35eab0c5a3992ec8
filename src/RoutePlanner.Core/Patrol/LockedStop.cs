using NodaTime;

namespace RoutePlanner.Core.Patrol;

/// <summary>A stop of tonight that stays, whatever else is planned: this unit is at a place, or drives a key road, at this time. Exactly one target is given.</summary>
public sealed record LockedStop
{
    /// <summary>The unit (<see cref="Unit.Id"/>).</summary>
    public required string UnitId { get; init; }

    /// <summary>Where it stands, or null.</summary>
    public string? PlaceId { get; init; }

    /// <summary>What it drives end to end, or null.</summary>
    public string? KeyRoadId { get; init; }

    /// <summary>Drives the key road from the last point of its line to the first.</summary>
    public bool IsBackward { get; init; }

    /// <summary>When it arrives, or begins to drive.</summary>
    public required LocalTime Start { get; init; }

    /// <summary>When it leaves the place; null: after the place's own minutes. A key road takes what it takes.</summary>
    public LocalTime? End { get; init; }
}
