using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Building;

namespace RoutePlanner.Core.Roads;

/// <summary>
/// The road network as a directed graph in flat arrays (compressed sparse rows), immutable and safe to share between threads.
/// <code>
/// node n:  arcs  FirstArc[n] .. FirstArc[n+1]-1      (arcs sorted by tail, then head, then edge)
/// arc a:   Head[a], Tail[a], EdgeOfArc[a], ReverseArc[a], LengthCentimetres[a], TravelDeciseconds(mode)[a]
/// edge e:  a street between two nodes; its forward arc follows the line's digitising, its backward arc the other way.
/// </code>
/// Every edge has both arcs; one that a mode may not use has <see cref="NoAccess"/> as its time. Places, bases and the ends of
/// key roads are nodes: the builder cuts edges there, so all travel is from node to node.
/// </summary>
public sealed class RoadGraph
{
    /// <summary>Travel time of an arc that a mode may not use.</summary>
    public const int NoAccess = int.MaxValue;

    /// <summary>The number of modes.</summary>
    public const int ModeCount = 4;

    private readonly int[] firstArc;
    private readonly int[] head;
    private readonly int[] tail;
    private readonly int[] edgeOfArc;
    private readonly int[] reverseArc;
    private readonly int[] lengthCentimetres;
    private readonly int[][] travelDeciseconds;
    private readonly GeoPoint[] nodePoint;
    private readonly RoadClass[] edgeClass;
    private readonly int[] edgeForwardArc;
    private readonly int[] edgeName;
    private readonly int[] edgeRoad;
    private readonly int[] firstShapePoint;
    private readonly GeoPoint[] shapePoint;
    private readonly string[] names;
    private readonly string[] roadIds;

    internal RoadGraph(RoadGraphArrays a)
    {
        firstArc = a.FirstArc;
        head = a.Head;
        tail = a.Tail;
        edgeOfArc = a.EdgeOfArc;
        reverseArc = a.ReverseArc;
        lengthCentimetres = a.LengthCentimetres;
        travelDeciseconds = a.TravelDeciseconds;
        nodePoint = a.NodePoint;
        edgeClass = a.EdgeClass;
        edgeForwardArc = a.EdgeForwardArc;
        edgeName = a.EdgeName;
        edgeRoad = a.EdgeRoad;
        firstShapePoint = a.FirstShapePoint;
        shapePoint = a.ShapePoint;
        names = a.Names;
        roadIds = a.RoadIds;
    }

    /// <summary>
    /// Builds the graph of a map with the asked points as nodes. The order of lines in the map does not matter; the same input gives the same
    /// numbers. Rules and tolerances: docs/roads.md.
    /// </summary>
    /// <param name="layer">Road lines.</param>
    /// <param name="points">Positions that must become nodes.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static RoadGraphBuild Build(RoadLayer layer, IReadOnlyList<SnapPoint> points, RoadGraphOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(points);
        return new RoadGraphBuilder(layer, options ?? new RoadGraphOptions()).Build(points);
    }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => nodePoint.Length;

    /// <summary>Number of directed arcs, two an edge.</summary>
    public int ArcCount => head.Length;

    /// <summary>Number of edges (streets between nodes).</summary>
    public int EdgeCount => edgeClass.Length;

    /// <summary>First arc of each node, with one entry more that holds <see cref="ArcCount"/>.</summary>
    public ReadOnlySpan<int> FirstArc => firstArc;

    /// <summary>Node each arc leads to.</summary>
    public ReadOnlySpan<int> Head => head;

    /// <summary>Node each arc starts from.</summary>
    public ReadOnlySpan<int> Tail => tail;

    /// <summary>Edge of each arc.</summary>
    public ReadOnlySpan<int> EdgeOfArc => edgeOfArc;

    /// <summary>The arc of the same edge the other way.</summary>
    public ReadOnlySpan<int> ReverseArc => reverseArc;

    /// <summary>Length of each arc in centimetres (integers, so that sums don't depend on their order).</summary>
    public ReadOnlySpan<int> LengthCentimetres => lengthCentimetres;

    /// <summary>Travel time of each arc in tenths of a second at night, or <see cref="NoAccess"/>. At least 1.</summary>
    public ReadOnlySpan<int> TravelDeciseconds(Mode mode) => travelDeciseconds[(int)mode];

    /// <summary>Position of a node.</summary>
    public GeoPoint NodePoint(int node) => nodePoint[node];

    /// <summary>Class of an edge.</summary>
    public RoadClass ClassOf(int edge) => edgeClass[edge];

    /// <summary>The arc of an edge in the direction of digitising.</summary>
    public int ForwardArc(int edge) => edgeForwardArc[edge];

    /// <summary>Whether an arc follows its edge's digitising.</summary>
    public bool IsForward(int arc) => edgeForwardArc[edgeOfArc[arc]] == arc;

    /// <summary>Name of an edge's road, or an empty string.</summary>
    public string NameOf(int edge) => names[edgeName[edge]];

    /// <summary>Id of the map feature that an edge was cut from.</summary>
    public string RoadIdOf(int edge) => roadIds[edgeRoad[edge]];

    /// <summary>Whether a mode may use an edge in at least one direction.</summary>
    public bool IsOpen(int edge, Mode mode)
    {
        var times = TravelDeciseconds(mode);
        var arc = edgeForwardArc[edge];
        return times[arc] != NoAccess || times[reverseArc[arc]] != NoAccess;
    }

    /// <summary>Whether a unit may stop on an edge: not on an expressway or its ramps.</summary>
    public bool MayStopOn(int edge) => edgeClass[edge] is not (RoadClass.Motorway or RoadClass.MotorwayLink);

    /// <summary>Points of an edge in the direction of its forward arc, both end nodes included; at least two.</summary>
    public ReadOnlySpan<GeoPoint> ShapeOf(int edge) =>
        shapePoint.AsSpan(firstShapePoint[edge], firstShapePoint[edge + 1] - firstShapePoint[edge]);
}
