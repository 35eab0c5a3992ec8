namespace RoutePlanner.Core.MapData;

/// <summary>A named value: a CSV cell under its column, a GeoJSON property, a member of a JSON object.</summary>
internal sealed record RawField(string Name, RawValue Value);
