using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>
/// Where the map has roads, in squares of 250 m. A road end that looks out on empty ground was cut off with the map, or has nothing it could have
/// joined; the convex hull alone doesn't know of bays in the outline of an extract.
/// </summary>
internal sealed class MappedGround
{
    private const double CellMetres = 250;
    private const double RadiansPerDegree = Math.PI / 180;

    /// <summary>Where looking ahead begins, metres: what is nearer is the end's own surroundings.</summary>
    private const double FromMetres = 300;

    /// <summary>How far it goes, metres: farther than roads of settled land are apart.</summary>
    private const double ToMetres = 2000;

    /// <summary>A sector of 60 degrees must be empty; its middle may lie straight ahead or up to 90 degrees to either side, degrees.</summary>
    private static readonly int[] Turns = [0, 30, -30, 60, -60, 90, -90];

    private readonly LocalPlane plane;
    private readonly HashSet<(int East, int North)> cells = [];

    /// <summary>The ground under some edges.</summary>
    public MappedGround(RoadGraph graph, IReadOnlyList<int> edges)
    {
        plane = new LocalPlane(edges.Count > 0 ? graph.ShapeOf(edges[0])[0] : default);
        foreach (var edge in edges)
        {
            var shape = graph.ShapeOf(edge);
            for (var i = 1; i < shape.Length; i++)
            {
                Add(shape[i - 1], shape[i]);
            }
        }
    }

    /// <summary>Whether no road lies ahead of a road's end.</summary>
    /// <param name="before">The vertex before the end.</param>
    /// <param name="end">The end.</param>
    public bool IsEmptyAhead(GeoPoint before, GeoPoint end)
    {
        var (fromEast, fromNorth) = plane.ToPlane(before);
        var (east, north) = plane.ToPlane(end);
        var ahead = Math.Atan2(north - fromNorth, east - fromEast);
        return Array.Exists(Turns, turn => IsEmpty(east, north, ahead + ((turn - 30) * RadiansPerDegree))
            && IsEmpty(east, north, ahead + (turn * RadiansPerDegree))
            && IsEmpty(east, north, ahead + ((turn + 30) * RadiansPerDegree)));
    }

    private bool IsEmpty(double east, double north, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        for (var far = FromMetres; far <= ToMetres; far += CellMetres / 2)
        {
            if (cells.Contains(CellOf(east + (far * cos), north + (far * sin))))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(GeoPoint a, GeoPoint b)
    {
        var (aEast, aNorth) = plane.ToPlane(a);
        var (bEast, bNorth) = plane.ToPlane(b);
        var steps = 1 + (int)(Math.Max(Math.Abs(bEast - aEast), Math.Abs(bNorth - aNorth)) / (CellMetres / 2));
        for (var step = 0; step <= steps; step++)
        {
            var share = (double)step / steps;
            cells.Add(CellOf(aEast + (share * (bEast - aEast)), aNorth + (share * (bNorth - aNorth))));
        }
    }

    private static (int, int) CellOf(double east, double north) => ((int)Math.Floor(east / CellMetres), (int)Math.Floor(north / CellMetres));
}
