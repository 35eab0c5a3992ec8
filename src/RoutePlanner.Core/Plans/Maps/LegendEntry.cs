namespace RoutePlanner.Core.Plans.Maps;

/// <summary>A line of the legend.</summary>
/// <param name="Text">What it means.</param>
/// <param name="Style">The sample; null makes the text a heading.</param>
/// <param name="Mark">Letters shown beside the sample, as on the map; or null.</param>
public sealed record LegendEntry(string Text, MapStyle? Style, string? Mark = null);
