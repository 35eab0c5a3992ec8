namespace RoutePlanner.Core.Geodesy;

/// <summary>Degrees of a datum that is taken as WGS84.</summary>
internal sealed class Degrees(string name) : CoordinateSystem
{
    public override string Name => name;

    public override bool IsGeographic => true;

    public override GeoPoint ToGeo(double x, double y) => new(x, y);

    public override (double X, double Y) FromGeo(GeoPoint point) => (point.Lon, point.Lat);
}
