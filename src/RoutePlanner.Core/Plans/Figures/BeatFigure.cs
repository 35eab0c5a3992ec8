using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>One beat with risk over the night (docs/figures.md).</summary>
public sealed record BeatFigure
{
    /// <summary>Its name outside the program (docs/risk.md): the same on the next run and on other nights.</summary>
    public required string Id { get; init; }

    /// <summary>Index of the beat in the risk model.</summary>
    public required int Beat { get; init; }

    /// <summary>Id of the map's road it is a piece of.</summary>
    public required string RoadId { get; init; }

    /// <summary>Name of that road, or an empty string.</summary>
    public required string RoadName { get; init; }

    /// <summary>Its class.</summary>
    public required RoadClass RoadClass { get; init; }

    /// <summary>Area its middle lies in, or null.</summary>
    public required string? AreaId { get; init; }

    /// <summary>Length, at most 100 m.</summary>
    public required double Metres { get; init; }

    /// <summary>Its points in the direction of the road's digitising, at least two.</summary>
    public required ImmutableArray<GeoPoint> Course { get; init; }

    /// <summary>Risk weight.</summary>
    public required double Weight { get; init; }

    /// <summary>Risk if nobody were out.</summary>
    public required double Risk { get; init; }

    /// <summary>What of it nobody's presence covers.</summary>
    public required double UnprotectedRisk { get; init; }

    /// <summary>Minutes in which units are present at it (docs/coverage.md), each unit for itself.</summary>
    public required double PresenceMinutes { get; init; }

    /// <summary>How often a unit drives onto it.</summary>
    public required int Entries { get; init; }

    /// <summary>Longest time between two entries, the night's start and end included, seconds.</summary>
    public required int WorstGap { get; init; }

    /// <summary>From the last entry to the end of the night, seconds.</summary>
    public required int LastGap { get; init; }

    /// <summary>Mean response time over the minutes in which somebody can come, seconds; null on expressways and where never.</summary>
    public required double? MeanResponse { get; init; }

    /// <summary>Longest response time, seconds; null likewise.</summary>
    public required int? WorstResponse { get; init; }
}
