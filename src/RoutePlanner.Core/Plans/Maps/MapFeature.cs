using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>A thing on a map.</summary>
/// <param name="Shape">WGS84 lon, lat.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Label">What is written at it, or null.</param>
public sealed record MapFeature(Geometry Shape, MapStyle Style, MapLabel? Label = null);
