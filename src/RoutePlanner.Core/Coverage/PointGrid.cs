using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Coverage;

/// <summary>Points in square cells, to find those near a position. Answers are candidates: the caller measures.</summary>
internal sealed class PointGrid
{
    private readonly LocalPlane plane;
    private readonly double cellMetres;
    private readonly Dictionary<(int, int), List<int>> cells = [];

    public PointGrid(ReadOnlySpan<GeoPoint> points, double cellMetres)
    {
        this.cellMetres = cellMetres;
        plane = new LocalPlane(points.Length > 0 ? points[0] : default);
        for (var i = 0; i < points.Length; i++)
        {
            var cell = CellOf(points[i]);
            if (!cells.TryGetValue(cell, out var list))
            {
                cells[cell] = list = [];
            }

            list.Add(i);
        }
    }

    /// <summary>Points in all cells that a circle may touch, in a fixed order.</summary>
    public IEnumerable<int> Within(GeoPoint position, double metres)
    {
        var reach = (int)Math.Ceiling(metres / cellMetres);
        var (x, y) = CellOf(position);
        for (var dx = -reach; dx <= reach; dx++)
        {
            for (var dy = -reach; dy <= reach; dy++)
            {
                if (cells.TryGetValue((x + dx, y + dy), out var list))
                {
                    foreach (var i in list)
                    {
                        yield return i;
                    }
                }
            }
        }
    }

    private (int X, int Y) CellOf(GeoPoint p)
    {
        var (east, north) = plane.ToPlane(p);
        return ((int)Math.Floor(east / cellMetres), (int)Math.Floor(north / cellMetres));
    }
}
