using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>
/// A map as data: layers of NetTopologySuite geometries with styles, and what stands around them. Renderers draw it as PNG or SVG;
/// any map control that takes geometries and styles can show the same layers.
/// </summary>
public sealed record MapDocument
{
    /// <summary>Title, e.g. the county's name and what is shown.</summary>
    public required string Title { get; init; }

    /// <summary>Second line, e.g. the date and hours.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>What must be visible, WGS84.</summary>
    public required Envelope Extent { get; init; }

    /// <summary>Lowest first.</summary>
    public required ImmutableArray<MapLayer> Layers { get; init; }

    /// <summary>The moment that is shown, e.g. a clock time; null for the whole night. It stands out beside the map.</summary>
    public string? Moment { get; init; }

    /// <summary>Small print below the legend, a line each: how the map may be used, what it was made from.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Legend, in order; empty for none.</summary>
    public ImmutableArray<LegendEntry> Legend { get; init; } = [];

    /// <summary>Said loudly on the map, e.g. that its data is synthetic; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Letter at the north arrow.</summary>
    public string North { get; init; } = "N";

    /// <summary>Heading of the legend.</summary>
    public string LegendTitle { get; init; } = "Legend";
}
