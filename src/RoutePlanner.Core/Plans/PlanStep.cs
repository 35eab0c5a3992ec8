using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans;

/// <summary>One step of a unit's night. Steps of a unit follow each other without a hole.</summary>
public sealed record PlanStep
{
    /// <summary>What it is.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>Seconds since the start of the night.</summary>
    public required int Start { get; init; }

    /// <summary>Seconds since the start of the night; not before <see cref="Start"/>.</summary>
    public required int End { get; init; }

    /// <summary>Metres along the road (drive and pass only).</summary>
    public double? Metres { get; init; }

    /// <summary>Arcs of the road graph in driving order (drive and pass only); the same input gives the same arc numbers.</summary>
    public ImmutableArray<int>? Arcs { get; init; }

    /// <summary>The place (visit and hold; break and wait where the unit stands at one).</summary>
    public string? PlaceId { get; init; }

    /// <summary>The key road (pass only).</summary>
    public string? KeyRoadId { get; init; }

    /// <summary>Direction along the key road (pass only).</summary>
    public TravelDirection? Direction { get; init; }

    /// <summary>The demand this step is meant to serve, or null.</summary>
    public string? DemandId { get; init; }

    /// <summary>Why, where no demand says it: <c>presence</c>, <c>early</c>, <c>spare</c>.</summary>
    public string? Reason { get; init; }
}
