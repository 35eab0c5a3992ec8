namespace RoutePlanner.Core.Geodesy;

/// <summary>BD-09, Baidu's coordinates: GCJ-02 with a second shift of about 0.0065 and 0.006 degrees on top, by the published formula, which has no border.</summary>
public static class Bd09
{
    private const double Wave = Math.PI * 3000 / 180;

    /// <summary>The position that Baidu's maps give.</summary>
    public static GeoPoint FromWgs84(GeoPoint p) => FromGcj02(Gcj02.FromWgs84(p));

    /// <summary>The inverse of <see cref="FromWgs84"/>, by iteration to less than a millimetre.</summary>
    public static GeoPoint ToWgs84(GeoPoint p) => Gcj02.ToWgs84(Gcj02.Solve(FromGcj02, p));

    private static GeoPoint FromGcj02(GeoPoint p)
    {
        var radius = Math.Sqrt((p.Lon * p.Lon) + (p.Lat * p.Lat)) + (0.00002 * Math.Sin(p.Lat * Wave));
        var angle = Math.Atan2(p.Lat, p.Lon) + (0.000003 * Math.Cos(p.Lon * Wave));
        var (sin, cos) = Math.SinCos(angle);
        return new GeoPoint((radius * cos) + 0.0065, (radius * sin) + 0.006);
    }
}
