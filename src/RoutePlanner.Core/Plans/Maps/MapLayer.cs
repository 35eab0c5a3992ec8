using System.Collections.Immutable;

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
}
