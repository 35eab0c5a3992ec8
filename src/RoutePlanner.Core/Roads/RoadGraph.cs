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

    internal RoadGraph(RoadGraphArrays arrays) => Arrays = arrays;

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
    public int NodeCount => Arrays.FirstArc.Length - 1;

    /// <summary>Number of directed arcs, two an edge.</summary>
    public int ArcCount => Arrays.Head.Length;

    /// <summary>Number of edges (streets between nodes).</summary>
    public int EdgeCount => Arrays.EdgeRoad.Length;

    /// <summary>First arc of each node, with one entry more that holds <see cref="ArcCount"/>.</summary>
    public ReadOnlySpan<int> FirstArc => Arrays.FirstArc.Span;

    /// <summary>Node each arc leads to.</summary>
    public ReadOnlySpan<int> Head => Arrays.Head.Span;

    /// <summary>Travel time of each arc in tenths of a second at night, or <see cref="NoAccess"/>. At least 1.</summary>
    public ReadOnlySpan<int> TravelDeciseconds(Mode mode) => Arrays.TravelDeciseconds[(int)mode].Span;

    /// <summary>Turns that may not be made.</summary>
    public TurnBans Bans => Arrays.Bans;

    /// <summary>Node an arc starts from.</summary>
    public int TailOf(int arc) => Arrays.Head[ReverseOf(arc)];

    /// <summary>Edge of an arc.</summary>
    public int EdgeOf(int arc) => Arrays.ArcEdge[arc] >> 1;

    /// <summary>The arc of the same edge the other way.</summary>
    public int ReverseOf(int arc) => Arrays.EdgeArc[Arrays.ArcEdge[arc] ^ 1];

    /// <summary>Length of an arc in centimetres (integers, so that sums don't depend on their order).</summary>
    public int LengthCentimetresOf(int arc) => Arrays.EdgeCentimetres[Arrays.ArcEdge[arc] >> 1];

    /// <summary>The arc of an edge in the direction of digitising.</summary>
    public int ForwardArc(int edge) => Arrays.EdgeArc[2 * edge];

    /// <summary>Whether an arc follows its edge's digitising.</summary>
    public bool IsForward(int arc) => (Arrays.ArcEdge[arc] & 1) == 0;

    /// <summary>Position of a node.</summary>
    public GeoPoint NodePoint(int node)
    {
        // Every node ends an edge, and an edge's points begin and end with its nodes: positions need no array of their own.
        var arc = Arrays.FirstArc[node];
        var edge = EdgeOf(arc);
        return Arrays.ShapePoint[IsForward(arc) ? Arrays.FirstShapePoint[edge] : Arrays.FirstShapePoint[edge + 1] - 1];
    }

    /// <summary>Class of an edge.</summary>
    public RoadClass ClassOf(int edge) => Arrays.RoadClass[Arrays.EdgeRoad[edge]];

    /// <summary>Name of an edge's road, or an empty string.</summary>
    public string NameOf(int edge) => Arrays.RoadName[Arrays.EdgeRoad[edge]];

    /// <summary>Id of the map feature that an edge was cut from.</summary>
    public string RoadIdOf(int edge) => Arrays.RoadId[Arrays.EdgeRoad[edge]];

    /// <summary>Whether a mode may use an edge in at least one direction.</summary>
    public bool IsOpen(int edge, Mode mode)
    {
        var times = Arrays.TravelDeciseconds[(int)mode].Span;
        return times[Arrays.EdgeArc[2 * edge]] != NoAccess || times[Arrays.EdgeArc[(2 * edge) + 1]] != NoAccess;
    }

    /// <summary>Whether a unit may stop on an edge: not on an expressway or its ramps.</summary>
    public bool MayStopOn(int edge) => ClassOf(edge) is not (RoadClass.Motorway or RoadClass.MotorwayLink or RoadClass.Ferry);

    /// <summary>Points of an edge in the direction of its forward arc, both end nodes included; at least two.</summary>
    public ReadOnlySpan<GeoPoint> ShapeOf(int edge) =>
        Arrays.ShapePoint.Span[Arrays.FirstShapePoint[edge]..Arrays.FirstShapePoint[edge + 1]];

    /// <summary>What turning round costs a mode anywhere but at a dead end, tenths of a second.</summary>
    public int UTurnDeciseconds(Mode mode) => Arrays.UTurnDeciseconds[(int)mode];

    /// <summary>
    /// Time lost between an arc and the one driven next, tenths of a second: <see cref="UTurnDeciseconds"/> where a mode turns round though
    /// other roads go on from there, else 0. Whether the turn is forbidden is not asked.
    /// </summary>
    public int TurnDeciseconds(Mode mode, int arc, int nextArc)
    {
        var back = ReverseOf(arc);
        return nextArc == back && !IsDeadEnd(mode, back) ? Arrays.UTurnDeciseconds[(int)mode] : 0;
    }

    /// <summary>Whether, for a mode, an arc is the only one that leads on from its tail.</summary>
    internal bool IsDeadEnd(Mode mode, int onlyArc)
    {
        var node = TailOf(onlyArc);
        for (var arc = Arrays.FirstArc[node]; arc < Arrays.FirstArc[node + 1]; arc++)
        {
            if (arc != onlyArc && Arrays.TravelDeciseconds[(int)mode][arc] != NoAccess)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The arrays it lies in.</summary>
    internal RoadGraphArrays Arrays { get; }
}
