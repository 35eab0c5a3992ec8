using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>
/// A planar net of short edges over the whole county. Roads are paths on it: where two of them come together they share nodes, as real
/// roads do that grew one after the other, and nothing can cross without meeting.
/// </summary>
internal sealed class Mesh
{
    private readonly int[][] edgesAt;
    private readonly int[][] trianglesAt;
    private readonly Triangulation? triangulation;

    public Mesh(IReadOnlyList<PlanePoint> points, IReadOnlyList<(int A, int B)> ends, Triangulation? triangulation = null)
    {
        Position = [.. points];
        Ends = ends;
        this.triangulation = triangulation;
        edgesAt = Incidence(points.Count, ends.SelectMany((e, i) => new[] { (e.A, i), (e.B, i) }));
        trianglesAt = triangulation is null
            ? []
            : Incidence(points.Count, triangulation.Triangles.SelectMany((t, i) => new[] { (t.A, i), (t.B, i), (t.C, i) }));
    }

    /// <summary>Moves a little while roads are smoothed.</summary>
    public PlanePoint[] Position { get; }

    public IReadOnlyList<(int A, int B)> Ends { get; }

    public int NodeCount => Position.Length;

    public static Mesh Of(Triangulation triangulation) =>
        new(triangulation.Points, [.. triangulation.Edges.Select(e => (e.A, e.B))], triangulation);

    public IReadOnlyList<int> EdgesAt(int node) => edgesAt[node];

    public int Other(int edge, int node) => Ends[edge].A == node ? Ends[edge].B : Ends[edge].A;

    public double Metres(int edge) => Position[Ends[edge].A].DistanceTo(Position[Ends[edge].B]);

    public PlanePoint Middle(int edge) => (Position[Ends[edge].A] + Position[Ends[edge].B]) * 0.5;

    /// <summary>The edge between two nodes, or <see cref="Triangulation.None"/>.</summary>
    public int Between(int a, int b)
    {
        foreach (var edge in edgesAt[a])
        {
            if (Other(edge, a) == b)
            {
                return edge;
            }
        }

        return Triangulation.None;
    }

    /// <summary>Whether an edge is the longest side of a triangle beside it (what is left without those is the Urquhart graph).</summary>
    public bool IsLongestSide(int edge)
    {
        var (a, b) = Ends[edge];
        foreach (var t in trianglesAt[a])
        {
            var (x, y, z) = triangulation!.Triangles[t];
            if (x != b && y != b && z != b)
            {
                continue;
            }

            var third = x + y + z - a - b;
            if (Metres(edge) > Math.Max(Position[a].DistanceTo(Position[third]), Position[b].DistanceTo(Position[third])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves a node, unless a triangle around it would turn over or become a sliver: the net stays planar.</summary>
    public bool TryMove(int node, PlanePoint to)
    {
        const double ThinnestSquareMetres = 2500;
        var before = Position[node];
        Position[node] = to;
        foreach (var t in trianglesAt[node])
        {
            var (a, b, c) = triangulation!.Triangles[t];
            if (PlanePoint.Cross(Position[b] - Position[a], Position[c] - Position[a]) < ThinnestSquareMetres)
            {
                Position[node] = before;
                return false;
            }
        }

        return true;
    }

    private static int[][] Incidence(int nodes, IEnumerable<(int Node, int Item)> pairs)
    {
        var lookup = new List<int>[nodes];
        foreach (var (node, item) in pairs)
        {
            (lookup[node] ??= []).Add(item);
        }

        return [.. lookup.Select(list => list?.ToArray() ?? [])];
    }
}
