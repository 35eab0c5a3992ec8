namespace RoutePlanner.Core.Geodesy;

/// <summary>
/// GCJ-02, the coordinates of Chinese web maps: WGS84 shifted by some 300 to 700 m, differently at each place. The official algorithm is not public; this is
/// the formula published in 2010 ("eviltransform") that map programs use, with its rectangle for China, outside which nothing is shifted.
/// </summary>
public static class Gcj02
{
    private const double SemiMajorMetres = 6378245.0;
    private const double EccentricitySquared = 0.00669342162296594323;
    private const double ToleranceDegrees = 1e-11;
    private const int MaxIterations = 30;

    /// <summary>The position that Chinese web maps give.</summary>
    public static GeoPoint FromWgs84(GeoPoint p)
    {
        if (!IsShifted(p))
        {
            return p;
        }

        var (x, y) = (p.Lon - 105, p.Lat - 35);
        var (sin, cos) = Math.SinCos(p.Lat * Math.PI / 180);
        var magic = 1 - (EccentricitySquared * sin * sin);
        var root = Math.Sqrt(magic);
        var lat = North(x, y) * 180 / (SemiMajorMetres * (1 - EccentricitySquared) / (magic * root) * Math.PI);
        var lon = East(x, y) * 180 / (SemiMajorMetres / root * cos * Math.PI);
        return new GeoPoint(p.Lon + lon, p.Lat + lat);
    }

    /// <summary>The inverse of <see cref="FromWgs84"/>, by iteration to less than a millimetre.</summary>
    public static GeoPoint ToWgs84(GeoPoint p) => IsShifted(p) ? Solve(FromWgs84, p) : p;

    /// <summary>The point that a map which moves points little and smoothly takes to <paramref name="target"/>: each step takes back the error of the last.</summary>
    internal static GeoPoint Solve(Func<GeoPoint, GeoPoint> map, GeoPoint target)
    {
        var guess = target;
        for (var i = 0; i < MaxIterations; i++)
        {
            var reached = map(guess);
            var (lon, lat) = (target.Lon - reached.Lon, target.Lat - reached.Lat);
            guess = new GeoPoint(guess.Lon + lon, guess.Lat + lat);
            if (Math.Abs(lon) < ToleranceDegrees && Math.Abs(lat) < ToleranceDegrees)
            {
                break;
            }
        }

        return guess;
    }

    private static bool IsShifted(GeoPoint p) => p.Lon is >= 72.004 and <= 137.8347 && p.Lat is >= 0.8293 and <= 55.8271;

    private static double North(double x, double y) =>
        -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x)))
        + (((20 * Math.Sin(6 * x * Math.PI)) + (20 * Math.Sin(2 * x * Math.PI))) * 2 / 3)
        + (((20 * Math.Sin(y * Math.PI)) + (40 * Math.Sin(y / 3 * Math.PI))) * 2 / 3)
        + (((160 * Math.Sin(y / 12 * Math.PI)) + (320 * Math.Sin(y * Math.PI / 30))) * 2 / 3);

    private static double East(double x, double y) =>
        300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x)))
        + (((20 * Math.Sin(6 * x * Math.PI)) + (20 * Math.Sin(2 * x * Math.PI))) * 2 / 3)
        + (((20 * Math.Sin(x * Math.PI)) + (40 * Math.Sin(x / 3 * Math.PI))) * 2 / 3)
        + (((150 * Math.Sin(x / 12 * Math.PI)) + (300 * Math.Sin(x / 30 * Math.PI))) * 2 / 3);
}
