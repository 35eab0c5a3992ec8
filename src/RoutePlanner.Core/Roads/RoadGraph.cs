using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Building;

namespace RoutePlanner.Core.Roads;

/// <summary>
/// The road network as a directed graph in flat arrays (compressed sparse rows), immutable and safe to share between threads.
/// <code>
/// node n:  arcs  FirstArc[n] .. FirstArc[n+1]-1      (arcs sorted by tail, then head, then edge)
/// arc a:   Head[a], TravelDeciseconds(mode)[a], EdgeOf(a), IsForward(a)
/// edge e:  a street between two nodes; its forward arc follows the line's digitising, its backward arc the other way.
/// </code>
/// Every edge has both arcs; one that a mode may not use has <see cref="NoAccess"/> as its time. Places, bases and the ends of
/// key roads are nodes: the builder cuts edges there, so all travel is from node to node. Turns that are forbidden are in <see cref="Bans"/>.
/// <para>
/// Memory: 32 bytes an arc (head 4, edge and direction 4, times 4 × 4, and of its edge half of arcs 8, length 4 and road 4), 4 a node, 16 a point of
/// geometry and 4 an edge to find it; names and ids once a road. The arrays are ordinary ones, or lie in a mapped file
/// (<see cref="Caching.RoadGraphCache"/>).
/// </para>
/// </summary>
public sealed class RoadGraph
{
    /// <summary>Travel time of an arc that a mode may not use.</summary>
    public const int NoAccess = int.MaxValue;

    /// <summary>The number of modes.</summary>
    public const int ModeCount = 4;

    private readonly FlatArray<int> firstArc;
    private readonly FlatArray<int> head;
    private readonly FlatArray<int> arcEdge;
    private readonly FlatArray<int>[] travelDeciseconds;
    private readonly FlatArray<int> edgeArc;
    private readonly FlatArray<int> edgeCentimetres;
    private readonly FlatArray<int> edgeRoad;
    private readonly FlatArray<int> firstShapePoint;
    private readonly FlatArray<GeoPoint> shapePoint;
    private readonly FlatArray<RoadClass> roadClass;
    private readonly TextTable roadName;
    private readonly TextTable roadId;
    private readonly FlatArray<int> uTurnDeciseconds;

    internal RoadGraph(RoadGraphArrays a)
    {
        firstArc = a.FirstArc;
        head = a.Head;
        arcEdge = a.ArcEdge;
        travelDeciseconds = a.TravelDeciseconds;
        edgeArc = a.EdgeArc;
        edgeCentimetres = a.EdgeCentimetres;
        edgeRoad = a.EdgeRoad;
        firstShapePoint = a.FirstShapePoint;
        shapePoint = a.ShapePoint;
        roadClass = a.RoadClass;
        roadName = a.RoadName;
        roadId = a.RoadId;
        uTurnDeciseconds = a.UTurnDeciseconds;
        Bans = a.Bans;
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
    public int NodeCount => firstArc.Length - 1;

    /// <summary>Number of directed arcs, two an edge.</summary>
    public int ArcCount => head.Length;

    /// <summary>Number of edges (streets between nodes).</summary>
    public int EdgeCount => edgeRoad.Length;

    /// <summary>First arc of each node, with one entry more that holds <see cref="ArcCount"/>.</summary>
    public ReadOnlySpan<int> FirstArc => firstArc.Span;

    /// <summary>Node each arc leads to.</summary>
    public ReadOnlySpan<int> Head => head.Span;

    /// <summary>Travel time of each arc in tenths of a second at night, or <see cref="NoAccess"/>. At least 1.</summary>
    public ReadOnlySpan<int> TravelDeciseconds(Mode mode) => travelDeciseconds[(int)mode].Span;

    /// <summary>Turns that may not be made.</summary>
    public TurnBans Bans { get; }

    /// <summary>Node an arc starts from.</summary>
    public int TailOf(int arc) => head[ReverseOf(arc)];

    /// <summary>Edge of an arc.</summary>
    public int EdgeOf(int arc) => arcEdge[arc] >> 1;

    /// <summary>The arc of the same edge the other way.</summary>
    public int ReverseOf(int arc) => edgeArc[arcEdge[arc] ^ 1];

    /// <summary>Length of an arc in centimetres (integers, so that sums don't depend on their order).</summary>
    public int LengthCentimetresOf(int arc) => edgeCentimetres[arcEdge[arc] >> 1];

    /// <summary>The arc of an edge in the direction of digitising.</summary>
    public int ForwardArc(int edge) => edgeArc[2 * edge];

    /// <summary>Whether an arc follows its edge's digitising.</summary>
    public bool IsForward(int arc) => (arcEdge[arc] & 1) == 0;

    /// <summary>Position of a node.</summary>
    public GeoPoint NodePoint(int node)
    {
        // Every node ends an edge, and an edge's points begin and end with its nodes: positions need no array of their own.
        var arc = firstArc[node];
        var edge = EdgeOf(arc);
        return shapePoint[IsForward(arc) ? firstShapePoint[edge] : firstShapePoint[edge + 1] - 1];
    }

    /// <summary>Class of an edge.</summary>
    public RoadClass ClassOf(int edge) => roadClass[edgeRoad[edge]];

    /// <summary>Name of an edge's road, or an empty string.</summary>
    public string NameOf(int edge) => roadName[edgeRoad[edge]];

    /// <summary>Id of the map feature that an edge was cut from.</summary>
    public string RoadIdOf(int edge) => roadId[edgeRoad[edge]];

    /// <summary>Whether a mode may use an edge in at least one direction.</summary>
    public bool IsOpen(int edge, Mode mode)
    {
        var times = travelDeciseconds[(int)mode].Span;
        return times[edgeArc[2 * edge]] != NoAccess || times[edgeArc[(2 * edge) + 1]] != NoAccess;
    }

    /// <summary>Whether a unit may stop on an edge: not on an expressway or its ramps.</summary>
    public bool MayStopOn(int edge) => ClassOf(edge) is not (RoadClass.Motorway or RoadClass.MotorwayLink or RoadClass.Ferry);

    /// <summary>Points of an edge in the direction of its forward arc, both end nodes included; at least two.</summary>
    public ReadOnlySpan<GeoPoint> ShapeOf(int edge) =>
        shapePoint.Span[firstShapePoint[edge]..firstShapePoint[edge + 1]];

    /// <summary>What turning round costs a mode anywhere but at a dead end, tenths of a second.</summary>
    public int UTurnDeciseconds(Mode mode) => uTurnDeciseconds[(int)mode];

    /// <summary>
    /// Time lost between an arc and the one driven next, tenths of a second: <see cref="UTurnDeciseconds"/> where a mode turns round though
    /// other roads go on from there, else 0. Whether the turn is forbidden is not asked.
    /// </summary>
    public int TurnDeciseconds(Mode mode, int arc, int nextArc)
    {
        var back = ReverseOf(arc);
        return nextArc == back && !IsDeadEnd(mode, back) ? uTurnDeciseconds[(int)mode] : 0;
    }

    /// <summary>Whether, for a mode, an arc is the only one that leads on from its tail.</summary>
    internal bool IsDeadEnd(Mode mode, int onlyArc)
    {
        var node = TailOf(onlyArc);
        for (var arc = firstArc[node]; arc < firstArc[node + 1]; arc++)
        {
            if (arc != onlyArc && travelDeciseconds[(int)mode][arc] != NoAccess)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The arrays it lies in, to be written to a file.</summary>
    internal RoadGraphArrays Arrays => new()
    {
        FirstArc = firstArc,
        Head = head,
        ArcEdge = arcEdge,
        TravelDeciseconds = travelDeciseconds,
        EdgeArc = edgeArc,
        EdgeCentimetres = edgeCentimetres,
        EdgeRoad = edgeRoad,
        FirstShapePoint = firstShapePoint,
        ShapePoint = shapePoint,
        RoadClass = roadClass,
        RoadName = roadName,
        RoadId = roadId,
        UTurnDeciseconds = uTurnDeciseconds,
        Bans = Bans,
    };
}
