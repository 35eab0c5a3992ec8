using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Features of one kind, drawn together.</summary>
/// <param name="Id">Stable name, e.g. <c>roads-primary</c>.</param>
/// <param name="Features">In drawing order.</param>
public sealed record MapLayer(string Id, ImmutableArray<MapFeature> Features)
{
    /// <summary>Not drawn where a pixel is more than this many metres; infinite for always.</summary>
    public double MaxMetresPerPixel { get; init; } = double.PositiveInfinity;

    /// <summary>Its labels are not drawn where a pixel is more than this many metres; infinite for always.</summary>
    public double MaxLabelMetresPerPixel { get; init; } = double.PositiveInfinity;

    /// <summary>The same without the labels of what lies in a part of the map.</summary>
    internal MapLayer WithoutLabelsIn(Envelope part) =>
        this with { Features = [.. Features.Select(feature => feature.Label is not null && part.Contains(feature.Shape.EnvelopeInternal) ? feature with { Label = null } : feature)] };
}
