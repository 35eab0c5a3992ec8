using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Cli.Demo;

/// <summary>
/// A position in whole millionths of a degree (about 0.1 m), as it is written to the files. Lines meet and areas touch where
/// they hold equal grid points, so nothing can come apart by rounding.
/// </summary>
internal readonly record struct GridPoint(int Lon, int Lat)
{
    private const double PerDegree = 1e6;

    // An invented county at about 114.4°E 34.1°N.
    private static readonly LocalPlane Plane = new(new GeoPoint(114.4, 34.1));

    public static GridPoint At(PlanePoint p)
    {
        var geo = Plane.ToGeo(p.East, p.North);
        return new((int)Math.Round(geo.Lon * PerDegree), (int)Math.Round(geo.Lat * PerDegree));
    }

    public PlanePoint ToPlane()
    {
        var (east, north) = Plane.ToPlane(new GeoPoint(Lon / PerDegree, Lat / PerDegree));
        return new(east, north);
    }
}
