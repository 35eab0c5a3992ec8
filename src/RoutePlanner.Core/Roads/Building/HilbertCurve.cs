using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>
/// Positions along a Hilbert curve of order 16 laid over a set of points. Points near each other on the curve are near each other on the map.
/// Source: J. Skilling's and the classic bit-by-bit conversion, as in Warren, Hacker's Delight, 2nd ed., chapter 16.
/// </summary>
internal readonly struct HilbertCurve
{
    private const int Order = 16;
    private const double Cells = (1 << Order) - 1;

    private readonly double minLon;
    private readonly double minLat;
    private readonly double cellsPerDegree;

    /// <summary>A curve over the smallest square (in degrees) that holds all points.</summary>
    public HilbertCurve(ReadOnlySpan<GeoPoint> points)
    {
        double maxLon = double.NegativeInfinity, maxLat = double.NegativeInfinity;
        minLon = minLat = double.PositiveInfinity;
        foreach (var p in points)
        {
            (minLon, maxLon) = (Math.Min(minLon, p.Lon), Math.Max(maxLon, p.Lon));
            (minLat, maxLat) = (Math.Min(minLat, p.Lat), Math.Max(maxLat, p.Lat));
        }

        var extent = Math.Max(maxLon - minLon, maxLat - minLat);
        cellsPerDegree = extent > 0 ? Cells / extent : 0;
    }

    /// <summary>Position along the curve of a point inside the square.</summary>
    public uint Position(GeoPoint point)
    {
        var x = (uint)((point.Lon - minLon) * cellsPerDegree);
        var y = (uint)((point.Lat - minLat) * cellsPerDegree);
        uint position = 0;
        for (var side = 1u << (Order - 1); side > 0; side >>= 1)
        {
            var right = (x & side) != 0 ? 1u : 0u;
            var upper = (y & side) != 0 ? 1u : 0u;
            position += side * side * ((3 * right) ^ upper);
            if (upper == 0)
            {
                // The lower quadrants are turned: mirror the right one, then swap the axes of both.
                if (right == 1)
                {
                    (x, y) = (side - 1 - (x & (side - 1)), side - 1 - (y & (side - 1)));
                }

                (x, y) = (y, x);
            }
        }

        return position;
    }
}
