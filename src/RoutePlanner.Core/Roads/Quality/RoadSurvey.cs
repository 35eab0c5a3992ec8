using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>
/// A road map as the checks look at it: the layer, its graph without any place or closure, and what they all ask of an edge. Not thread-safe, as the
/// edge index isn't.
/// </summary>
internal sealed class RoadSurvey
{
    private static readonly IReadOnlyDictionary<string, string> NoTags = ImmutableDictionary<string, string>.Empty;

    private readonly Dictionary<string, RoadFeature> featureOf = new(StringComparer.Ordinal);
    private readonly HashSet<GeoPoint> closedVertices = [];
    private readonly MapBorder border;

    /// <summary>Null where an outline says where the map ends.</summary>
    private readonly MappedGround? ground;

    /// <summary>Builds the graph of a layer.</summary>
    /// <param name="layer">The roads.</param>
    /// <param name="outline">The county's outline, or null.</param>
    /// <param name="rules">The county's rules of access and speed, or null for the default ones.</param>
    /// <param name="side">On which side traffic keeps, or null where nobody said: for a bare map.</param>
    public RoadSurvey(RoadLayer layer, Geometry? outline = null, RoadRules? rules = null, DrivingSide? side = null)
    {
        Layer = layer;
        Side = side;
        // Turns play no part in the checks: whether streets hang together is asked of the streets.
        var build = RoadGraph.Build(layer with { Restrictions = [] }, [], new RoadGraphOptions { Rules = rules });
        Graph = build.Graph;
        Index = new EdgeIndex(Graph);
        border = new MapBorder(layer, outline);
        CarGroups = EdgeGroups.Of(this, IsForCars);
        ground = outline is null ? new MappedGround(Graph, CarGroups.MaxBy(g => g.Sum(MetresOf)) ?? []) : null;
        foreach (var road in layer.Roads)
        {
            featureOf.TryAdd(road.Id, road);
        }

        foreach (var road in build.SkippedRoads.Select(id => featureOf[id]))
        {
            closedVertices.UnionWith(road.Line);
        }
    }

    public RoadLayer Layer { get; }

    /// <summary>On which side traffic keeps, or null where nobody said.</summary>
    public DrivingSide? Side { get; }

    public RoadGraph Graph { get; }

    public EdgeIndex Index { get; }

    /// <summary>Edges for cars, in groups that hang together whatever the direction of traffic.</summary>
    public IReadOnlyList<List<int>> CarGroups { get; }

    /// <summary>Node at the first point of an edge.</summary>
    public int StartOf(int edge) => Graph.TailOf(Graph.ForwardArc(edge));

    /// <summary>Node at the last point of an edge.</summary>
    public int EndOf(int edge) => Graph.Head[Graph.ForwardArc(edge)];

    /// <summary>Length of an edge, metres.</summary>
    public double MetresOf(int edge) => Graph.LengthCentimetresOf(Graph.ForwardArc(edge)) / 100.0;

    /// <summary>Edges with an end at a node; a loop comes twice.</summary>
    public IEnumerable<int> EdgesAt(int node)
    {
        var end = Graph.FirstArc[node + 1];
        for (var arc = Graph.FirstArc[node]; arc < end; arc++)
        {
            yield return Graph.EdgeOf(arc);
        }
    }

    /// <summary>Number of edge ends at a node.</summary>
    public int EndsAt(int node) => Graph.FirstArc[node + 1] - Graph.FirstArc[node];

    /// <summary>Whether a line that is open to nobody (closed, under construction) has a vertex at a node: a road that ends there is no dead end of the map.</summary>
    public bool GoesOnClosed(int node) => closedVertices.Contains(Graph.NodePoint(node));

    /// <summary>In which directions of digitising a car may drive an edge.</summary>
    public (bool Forward, bool Backward) CarDirections(int edge) => Directions(edge, Mode.Car);

    /// <summary>In which directions of digitising a mode may use an edge.</summary>
    public (bool Forward, bool Backward) Directions(int edge, Mode mode)
    {
        var times = Graph.TravelDeciseconds(mode);
        var arc = Graph.ForwardArc(edge);
        return (times[arc] != RoadGraph.NoAccess, times[Graph.ReverseOf(arc)] != RoadGraph.NoAccess);
    }

    /// <summary>Whether a car may drive an edge in some direction.</summary>
    public bool IsForCars(int edge) => Graph.IsOpen(edge, Mode.Car);

    /// <summary>Whether an edge is a real stretch of road, not the link through a barrier.</summary>
    public bool IsStretch(int edge) => MetresOf(edge) > 0.02;

    /// <summary>Tags of an edge's road.</summary>
    public IReadOnlyDictionary<string, string> TagsOf(int edge) => featureOf.TryGetValue(Graph.RoadIdOf(edge), out var road) ? road.Tags : NoTags;

    /// <summary>Height of an edge over or below the ground in whole storeys: <c>layer</c>, else +1 on a bridge and -1 in a tunnel.</summary>
    public int LevelOf(int edge)
    {
        var tags = TagsOf(edge);
        if (tags.TryGetValue("layer", out var layer) && int.TryParse(layer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level))
        {
            return level;
        }

        return IsYes(tags, "bridge") ? 1 : IsYes(tags, "tunnel") ? -1 : 0;
    }

    /// <summary>Name, else number, of a road; empty where it has none.</summary>
    public string NameOf(string roadId) =>
        featureOf.TryGetValue(roadId, out var road) ? road.Tags.GetValueOrDefault("name") ?? road.Tags.GetValueOrDefault("ref") ?? "" : "";

    /// <summary>Metres from the start of a point's edge to the point.</summary>
    public double MetresAlong(EdgePoint point)
    {
        var shape = Graph.ShapeOf(point.Edge);
        return Polyline.Metres(shape[..(point.Segment + 1)]) + LocalPlane.DistanceMetres(shape[point.Segment], point.Position);
    }

    /// <summary>A road as the subject of a finding.</summary>
    public FindingSubject Road(int edge) => new(SubjectKind.Road, Graph.RoadIdOf(edge), Graph.NameOf(edge));

    /// <summary>The roads of some edges, those with the most metres first.</summary>
    public ImmutableArray<FindingSubject> RoadsOf(IEnumerable<int> edges) =>
    [
        .. edges.GroupBy(Graph.RoadIdOf, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(MetresOf)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Road(g.First())),
    ];

    /// <summary>Shapes of some edges.</summary>
    public ImmutableArray<ImmutableArray<GeoPoint>> LinesOf(IEnumerable<int> edges) => [.. edges.Select(e => ImmutableArray.Create(Graph.ShapeOf(e)))];

    /// <summary>The middle vertex of the longest of some edges: a place to look at that lies on the road.</summary>
    public GeoPoint MiddleOf(IEnumerable<int> edges)
    {
        var shape = Graph.ShapeOf(edges.MaxBy(MetresOf));
        return shape.Length == 2 ? Polyline.Between(shape[0], shape[1], 0.5) : shape[shape.Length / 2];
    }

    /// <summary>Whether a road that ends at a node was cut off there with the map.</summary>
    /// <param name="node">A node with no other edge.</param>
    /// <param name="edge">Its edge.</param>
    public bool IsCut(int node, int edge)
    {
        var (before, end) = DeadEnds.Course(this, node, edge);
        return border.IsNear(end) || ground?.IsEmptyAhead(before, end) == true;
    }

    /// <summary>Whether some edges reach the edge of the map: one of their nodes lies there, or one of their ends was cut off.</summary>
    public bool AreAtBorder(IEnumerable<int> edges)
    {
        foreach (var edge in edges)
        {
            foreach (var node in (int[])[StartOf(edge), EndOf(edge)])
            {
                if (EndsAt(node) == 1 ? IsCut(node, edge) : border.IsNear(Graph.NodePoint(node)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsYes(IReadOnlyDictionary<string, string> tags, string key) => tags.TryGetValue(key, out var value) && value is not ("no" or "" or "0" or "false");
}
