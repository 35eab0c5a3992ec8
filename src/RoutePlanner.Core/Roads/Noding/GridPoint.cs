using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>A position in whole units of 1e-7 degree (about 1 cm), the grid that drawn maps are rounded to: equal positions are equal numbers.</summary>
/// <param name="Lon">Longitude in 1e-7 degree.</param>
/// <param name="Lat">Latitude in 1e-7 degree.</param>
internal readonly record struct GridPoint(int Lon, int Lat) : IComparable<GridPoint>
{
    private const double PartsPerDegree = 1e7;

    /// <summary>The key of a vertex here, as the readers of drawn maps make it.</summary>
    public long Key => ((long)Lon << 32) | (uint)Lat;

    /// <summary>The nearest grid point.</summary>
    public static GridPoint Of(GeoPoint p) => new((int)Math.Round(p.Lon * PartsPerDegree), (int)Math.Round(p.Lat * PartsPerDegree));

    /// <summary>Its longitude and latitude: the numbers that a reader makes of its decimals.</summary>
    public GeoPoint ToGeo() => new(Lon / PartsPerDegree, Lat / PartsPerDegree);

    /// <summary>Distance in metres; depends on nothing but the two points, and is the same both ways.</summary>
    public static double Metres(GridPoint a, GridPoint b) => LocalPlane.DistanceMetres(a.ToGeo(), b.ToGeo());

    /// <summary>West to east, then south to north.</summary>
    public int CompareTo(GridPoint other) => (Lon, Lat).CompareTo((other.Lon, other.Lat));
}
