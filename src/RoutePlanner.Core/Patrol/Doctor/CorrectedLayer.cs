namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>A corrected copy of a layer.</summary>
/// <param name="Original">The layer's file in the county.</param>
/// <param name="File">The copy's file name: the same, or with <c>.geojson</c> where the layer is a shapefile or GeoPackage.</param>
public sealed record CorrectedLayer(string Original, string File);
