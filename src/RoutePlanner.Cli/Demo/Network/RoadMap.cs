using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>The finished roads, as they are written.</summary>
internal sealed class RoadMap
{
    private const int MostEdgesPerWay = 40;
    private readonly IReadOnlyList<GridPoint>[] edgePoints;
    private readonly List<RoadWay> ways = [];

    private RoadMap(RoadSketch sketch, IReadOnlyList<Interchange> interchanges)
    {
        (Sketch, Interchanges) = (sketch, interchanges);
        var shapes = EdgeShapes.Of(sketch);
        var lanes = VillageLanes.Draw(sketch, shapes);
        var roadEdges = Enumerable.Range(0, shapes.Count).Where(sketch.IsRoad).ToList();
        var noded = Noding.OnGrid(roadEdges.Select(e => shapes[e]).Concat(lanes.Select(l => l.Line)));
        var points = new IReadOnlyList<GridPoint>[shapes.Count];
        Array.Fill(points, []);
        for (var i = 0; i < roadEdges.Count; i++)
        {
            points[roadEdges[i]] = noded[i];
        }

        edgePoints = points;
        Lanes = [.. lanes.Select((l, i) => (l.Cell, noded[roadEdges.Count + i]))];
        AddExpressways(ExpresswayLines.Draw(sketch, shapes, interchanges));
        AddRoads(roadEdges);
        foreach (var (_, line) in Lanes)
        {
            Add(line, "residential", null, null, new(20, null, "concrete"));
        }
    }

    public RoadSketch Sketch { get; }

    public IReadOnlyList<Interchange> Interchanges { get; }

    public IReadOnlyList<RoadWay> Ways => ways;

    /// <summary>Village lanes with the cell of their village.</summary>
    public IReadOnlyList<(int Cell, IReadOnlyList<GridPoint> Points)> Lanes { get; }

    /// <summary>Draws all roads of a county.</summary>
    public static RoadMap Draw(CountyLand land, Gazetteer gazetteer)
    {
        var sketch = new RoadSketch(land);
        SeatStreets.Draw(sketch, gazetteer.Names);
        Bridges.Choose(sketch);
        BigRoads.Draw(sketch, gazetteer);
        Relaxation.Smooth(sketch, 22);
        var interchanges = Interchange.Choose(sketch);
        VillageRoads.Draw(sketch);
        TownshipRoads.Promote(sketch, gazetteer);
        Relaxation.Smooth(sketch, 4);
        return new(sketch, interchanges);
    }

    /// <summary>Points of an edge of the mesh from one of its nodes to the other, as they are in the file.</summary>
    public IReadOnlyList<GridPoint> PointsOf(int edge, int fromNode) =>
        Sketch.Mesh.Ends[edge].A == fromNode ? edgePoints[edge] : [.. edgePoints[edge].Reverse()];

    private void Add(IReadOnlyList<GridPoint> points, string highway, BilingualName? name, string? reference, RoadWayKind kind)
    {
        if (points.Count > 1)
        {
            ways.Add(new(FormattableString.Invariant($"r{ways.Count + 1:00000}"), points, highway, name, reference, kind));
        }
    }

    private void AddExpressways(IEnumerable<(string Highway, IReadOnlyList<PlanePoint> Line, RoadWayKind Kind)> lines)
    {
        foreach (var (highway, line, kind) in lines)
        {
            var points = line.Select(GridPoint.At).ToList();
            Add([.. points.Where((p, i) => i == 0 || p != points[i - 1])], highway, new("示例高速", "Example Expressway"), "S99", kind);
        }
    }

    private void AddRoads(List<int> roadEdges)
    {
        foreach (var edges in roadEdges.GroupBy(e => (Grade: -(int)Sketch.Grade[e], Road: Sketch.RoadOf[e], Sketch.OneWayFrom[e] >= 0, Sketch.IsBridge[e]))
            .OrderBy(g => g.Key))
        {
            var (highway, kind) = RoadWayKind.Of(Sketch.Grade[edges.First()]);
            var road = edges.Key.Road >= 0 ? Sketch.Roads[edges.Key.Road] : null;
            foreach (var walk in Walks([.. edges]))
            {
                var points = new List<GridPoint>();
                foreach (var (edge, from) in walk)
                {
                    points.AddRange(PointsOf(edge, from).Skip(points.Count == 0 ? 0 : 1));
                }

                Add(points, highway, road is null ? null : new(road.Name, road.NameEn), road?.Ref, kind with { IsOneWay = edges.Key.Item3, IsBridge = edges.Key.Item4 });
            }
        }
    }

    /// <summary>Cuts edges of one road into lines from junction to junction of that road, none very long.</summary>
    private List<(int Edge, int From)[]> Walks(IReadOnlyList<int> edges)
    {
        var mesh = Sketch.Mesh;
        var left = new HashSet<int>(edges);
        var degree = edges.SelectMany(e => new[] { mesh.Ends[e].A, mesh.Ends[e].B }).CountBy(n => n).ToDictionary(n => n.Key, n => n.Value);
        var walks = new List<(int Edge, int From)[]>();
        var starts = edges.SelectMany(e => new[] { (Edge: e, From: mesh.Ends[e].A), (Edge: e, From: mesh.Ends[e].B) }).ToList();

        // Ends and junctions first; what is left then are rings.
        foreach (var (first, from) in starts.Where(s => degree[s.From] != 2).Concat(starts))
        {
            var walk = new List<(int Edge, int From)>();
            for (var (edge, node) = (first, from); left.Remove(edge);)
            {
                walk.Add((edge, node));
                node = mesh.Other(edge, node);
                edge = degree[node] == 2 ? mesh.EdgesAt(node).FirstOrDefault(left.Contains, Triangulation.None) : Triangulation.None;
            }

            if (walk.Count > 0 && Sketch.OneWayFrom[walk[0].Edge] is var start and >= 0 && start != walk[0].From)
            {
                walk = [.. walk.Select(w => (w.Edge, mesh.Other(w.Edge, w.From))).Reverse()];
            }

            walks.AddRange(walk.Chunk(MostEdgesPerWay));
        }

        return walks;
    }
}
