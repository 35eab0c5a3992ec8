using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Maps.Themes;

/// <summary>What a theme adds to the map of the county.</summary>
/// <param name="Layers">Shaded roads and places, lowest first.</param>
/// <param name="Legend">Their samples below a heading.</param>
/// <param name="Ramp">The ramp they are shaded with.</param>
internal sealed record ShadedTheme(ImmutableArray<MapLayer> Layers, ImmutableArray<LegendEntry> Legend, ShadeRamp Ramp);
