using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// Points sorted into the cells of a grid in degrees, about two a cell were they spread evenly, to find those in a box. Immutable.
/// <code>
/// cell c = row * columns + column:  points point[firstPoint[c] .. firstPoint[c+1]-1], ascending
/// </code>
/// </summary>
internal sealed class PointGrid
{
    private const int PointsPerCell = 2;

    private readonly GeoPoint[] points;
    private readonly Envelope extent = new();
    private readonly int columns;
    private readonly int rows;
    private readonly int[] firstPoint;
    private readonly int[] point;

    /// <summary>Sorts points, which it keeps; all must be finite.</summary>
    public PointGrid(GeoPoint[] points)
    {
        this.points = points;
        foreach (var p in points)
        {
            extent.ExpandToInclude(p.Lon, p.Lat);
        }

        var cells = Math.Max(1, points.Length / PointsPerCell);
        columns = Math.Clamp((int)Math.Sqrt(cells * Math.Max(extent.Width, 1e-9) / Math.Max(extent.Height, 1e-9)), 1, cells);
        rows = Math.Max(1, cells / columns);
        firstPoint = new int[(columns * rows) + 1];
        point = new int[points.Length];
        var cellOf = new int[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            cellOf[i] = (Row(points[i].Lat) * columns) + Column(points[i].Lon);
            firstPoint[cellOf[i] + 1]++;
        }

        for (var cell = 0; cell < columns * rows; cell++)
        {
            firstPoint[cell + 1] += firstPoint[cell];
        }

        var next = firstPoint.AsSpan(..^1).ToArray();
        for (var i = 0; i < points.Length; i++)
        {
            point[next[cellOf[i]]++] = i;
        }
    }

    /// <summary>Fills a list with the points in a box in degrees, its border included; ascending within a cell, cells in a fixed order.</summary>
    public void Find(Envelope box, List<int> found)
    {
        found.Clear();
        if (points.Length == 0 || !extent.Intersects(box))
        {
            return;
        }

        var (west, east) = (Column(box.MinX), Column(box.MaxX));
        for (var row = Row(box.MinY); row <= Row(box.MaxY); row++)
        {
            foreach (var i in point.AsSpan(firstPoint[(row * columns) + west]..firstPoint[(row * columns) + east + 1]))
            {
                if (box.Covers(points[i].Lon, points[i].Lat))
                {
                    found.Add(i);
                }
            }
        }
    }

    private int Column(double lon) => Cell(lon - extent.MinX, extent.Width, columns);

    private int Row(double lat) => Cell(lat - extent.MinY, extent.Height, rows);

    private static int Cell(double offset, double length, int count) => length > 0 ? (int)Math.Clamp(offset / length * count, 0, count - 1) : 0;
}
