namespace RoutePlanner.Core.Geodesy;

/// <summary>A position on the WGS84 ellipsoid in degrees, longitude first as in GeoJSON (RFC 7946). CGCS2000 (EPSG:4490) is taken as equal.</summary>
/// <param name="Lon">Longitude, degrees east, -180 to 180.</param>
/// <param name="Lat">Latitude, degrees north, -90 to 90.</param>
public readonly record struct GeoPoint(double Lon, double Lat)
{
    /// <summary>Whether both coordinates are finite and inside their ranges.</summary>
    public bool IsValid => Lon is >= -180 and <= 180 && Lat is >= -90 and <= 90;
}
