using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace RoutePlanner.Cli.Demo.Land;

/// <summary>A Delaunay triangulation by index; its dual is the Voronoi diagram.</summary>
internal sealed class Triangulation
{
    public const int None = -1;

    /// <summary>A side of one or two triangles, A &lt; B.</summary>
    /// <param name="A">Point.</param>
    /// <param name="B">Point.</param>
    /// <param name="Left">Triangle on the left on the way from A to B, or <see cref="None"/>.</param>
    /// <param name="Right">Triangle on the right, or <see cref="None"/>.</param>
    internal readonly record struct Edge(int A, int B, int Left, int Right);

    private Triangulation(IReadOnlyList<PlanePoint> points, (int A, int B, int C)[] triangles, Edge[] edges) =>
        (Points, Triangles, Edges) = (points, triangles, edges);

    public IReadOnlyList<PlanePoint> Points { get; }

    /// <summary>Counter-clockwise, smallest index first, in order.</summary>
    public IReadOnlyList<(int A, int B, int C)> Triangles { get; }

    /// <summary>In order of A, then B.</summary>
    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>No two points may be equal.</summary>
    public static Triangulation Of(IReadOnlyList<PlanePoint> points)
    {
        var index = new Dictionary<(double, double), int>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            index.Add((points[i].East, points[i].North), i);
        }

        var builder = new DelaunayTriangulationBuilder();
        builder.SetSites(points.Select(p => new Coordinate(p.East, p.North)).ToArray());
        var triangles = new List<(int A, int B, int C)>(2 * points.Count);
        foreach (var corners in builder.GetSubdivision().GetTriangleCoordinates(false))
        {
            triangles.Add(Ordered(index[(corners[0].X, corners[0].Y)], index[(corners[1].X, corners[1].Y)], index[(corners[2].X, corners[2].Y)], points));
        }

        // The library promises no order; ours must not change with its version.
        triangles.Sort();
        return new(points, [.. triangles], EdgesOf(triangles));
    }

    public PlanePoint Circumcentre(int triangle)
    {
        var (ia, ib, ic) = Triangles[triangle];
        var (b, c) = (Points[ib] - Points[ia], Points[ic] - Points[ia]);
        var d = 2 * PlanePoint.Cross(b, c);
        var (bb, cc) = (PlanePoint.Dot(b, b), PlanePoint.Dot(c, c));
        return Points[ia] + new PlanePoint(((c.North * bb) - (b.North * cc)) / d, ((b.East * cc) - (c.East * bb)) / d);
    }

    private static (int A, int B, int C) Ordered(int a, int b, int c, IReadOnlyList<PlanePoint> points)
    {
        if (PlanePoint.Cross(points[b] - points[a], points[c] - points[a]) < 0)
        {
            (b, c) = (c, b);
        }

        return a < b && a < c ? (a, b, c) : b < c ? (b, c, a) : (c, a, b);
    }

    private static Edge[] EdgesOf(List<(int A, int B, int C)> triangles)
    {
        var sides = new SortedDictionary<(int A, int B), (int Left, int Right)>();
        for (var t = 0; t < triangles.Count; t++)
        {
            var (a, b, c) = triangles[t];
            Add(a, b, t);
            Add(b, c, t);
            Add(c, a, t);
        }

        return [.. sides.Select(s => new Edge(s.Key.A, s.Key.B, s.Value.Left, s.Value.Right))];

        void Add(int from, int to, int triangle)
        {
            var key = (Math.Min(from, to), Math.Max(from, to));
            var (left, right) = sides.TryGetValue(key, out var known) ? known : (None, None);
            sides[key] = from < to ? (triangle, right) : (left, triangle);
        }
    }
}
