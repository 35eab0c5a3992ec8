using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Geometry of single segments on the grid. Every result depends on the points alone, not on their order or on the rest of the map: that is what makes
/// noding independent of the order of lines, and noding twice the same as noding once.
/// </summary>
internal static class SegmentMath
{
    /// <summary>The nearest point to <paramref name="p"/> on the segment from a to b, on the grid, and the distance to the segment in metres.</summary>
    public static (GridPoint Nearest, double Metres) Nearest(GridPoint p, GridPoint a, GridPoint b)
    {
        if (a.CompareTo(b) > 0)
        {
            (a, b) = (b, a);
        }

        var plane = new LocalPlane(p.ToGeo());
        var (start, end) = (a.ToGeo(), b.ToGeo());
        var (share, squaredMetres) = Polyline.NearestToOrigin(plane.ToPlane(start), plane.ToPlane(end));
        return (share <= 0 ? a : share >= 1 ? b : GridPoint.Of(Polyline.Between(start, end, share)), Math.Sqrt(squaredMetres));
    }

    /// <summary>
    /// The grid point nearest to where two segments cross, or null where they don't cross in the middle of both. Whether they do is decided in
    /// whole numbers, so without any error.
    /// </summary>
    public static GridPoint? Crossing(GridPoint a, GridPoint b, GridPoint c, GridPoint d)
    {
        Order(ref a, ref b);
        Order(ref c, ref d);
        if ((a, b).CompareTo((c, d)) > 0)
        {
            (a, b, c, d) = (c, d, a, b);
        }

        var (sideOfC, sideOfD) = (Side(a, b, c), Side(a, b, d));
        if (Int128.Sign(sideOfC) * Int128.Sign(sideOfD) >= 0 || Int128.Sign(Side(c, d, a)) * Int128.Sign(Side(c, d, b)) >= 0)
        {
            return null;
        }

        var share = (double)sideOfC / (double)(sideOfC - sideOfD);
        return GridPoint.Of(Polyline.Between(c.ToGeo(), d.ToGeo(), share));
    }

    private static void Order(ref GridPoint a, ref GridPoint b)
    {
        if (a.CompareTo(b) > 0)
        {
            (a, b) = (b, a);
        }
    }

    /// <summary>Twice the signed area of the triangle: positive where p lies left of the line from a to b.</summary>
    private static Int128 Side(GridPoint a, GridPoint b, GridPoint p) =>
        ((Int128)((long)b.Lon - a.Lon) * ((long)p.Lat - a.Lat)) - ((Int128)((long)b.Lat - a.Lat) * ((long)p.Lon - a.Lon));
}
