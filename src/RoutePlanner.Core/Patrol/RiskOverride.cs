using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol;

/// <summary>A commander's change of tonight's risk: in an area, at a place, on a key road or around a point; exactly one of these is given.</summary>
public sealed record RiskOverride
{
    /// <summary>Everything in this area and the areas inside it.</summary>
    public string? AreaId { get; init; }

    /// <summary>This place.</summary>
    public string? PlaceId { get; init; }

    /// <summary>The beats of this key road.</summary>
    public string? KeyRoadId { get; init; }

    /// <summary>Beats and places around this point.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>How far from <see cref="Point"/>, metres; 1 to 5,000, 0 where there is no point.</summary>
    public double RadiusMetres { get; init; }

    /// <summary>What the risk is multiplied with, 0 to 100.</summary>
    public required double Factor { get; init; }

    /// <summary>When; null means all night.</summary>
    public ClockWindow? Hours { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }
}
