using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// Finds the arcs that a drawn line follows: a shortest path from its first to its last node on which metres away from the line cost many times
/// their length. The answer is then held against the line and refused where the two part.
/// <para>
/// A line that closes or nearly closes has no such path of its own, so the line is also tried cut at nodes on it. Cuts come second
/// because a node on the line may belong to a road that crosses it on a bridge.
/// </para>
/// One thread at a time.
/// </summary>
internal sealed class LineMatcher
{
    /// <summary>Metres this near to the line cost their length: the road that was drawn.</summary>
    private const double CloseMetres = 8;

    /// <summary>Metres this near cost somewhat more: the other carriageway, a parallel lane.</summary>
    private const double NearMetres = 25;
    private const int NearFactor = 2;

    /// <summary>All others cost many times their length.</summary>
    private const int FarFactor = 20;

    /// <summary>In the finished path, what is farther than this is off the line.</summary>
    private const double OffMetres = 40;
    private const double ViaMetres = 3;

    /// <summary>Share of either line that may lie off the other.</summary>
    private const double OffShare = 0.05;

    /// <summary>Difference in length: this share of the line, and what the snapping of two ends may add to a short one.</summary>
    private const double LengthShare = 0.1;
    private const double LengthSlackMetres = 30;

    /// <summary>How many nodes on the line are tried as cuts, in this order.</summary>
    private static readonly int[] ViaCounts = [0, 2, 7];

    private readonly RoadGraph graph;
    private readonly EdgeIndex index;
    private readonly MinHeap heap;
    private readonly int[] cost;
    private readonly int[] parentArc;

    /// <summary>A matcher on one graph.</summary>
    public LineMatcher(RoadGraph graph)
    {
        this.graph = graph;
        index = new EdgeIndex(graph);
        heap = new MinHeap(graph.NodeCount);
        cost = new int[graph.NodeCount];
        parentArc = new int[graph.NodeCount];
    }

    /// <summary>The arcs along a line from the node at its start to the node at its end.</summary>
    /// <param name="line">At least two points.</param>
    /// <param name="startNode">Node at its first point.</param>
    /// <param name="endNode">Node at its last point; may be the same.</param>
    public LineMatch Match(ReadOnlySpan<GeoPoint> line, int startNode, int endNode)
    {
        var search = new Search(line, Polyline.Metres(line), new LineCorridor(line, OffMetres), WeighNearEdges(line));
        for (var kind = LineMatchKind.AlongTraffic; kind < LineMatchKind.NotFound; kind++)
        {
            foreach (var count in ViaCounts)
            {
                if (TryFollow([startNode, .. Vias(search, count), endNode], kind, search) is { } arcs && Fits(search, arcs))
                {
                    return new LineMatch(arcs, kind);
                }
            }
        }

        return new LineMatch([], LineMatchKind.NotFound);
    }

    /// <summary>One line being matched.</summary>
    /// <param name="line">Its points.</param>
    /// <param name="metres">Its length.</param>
    /// <param name="off">What lies beyond it is off the line.</param>
    /// <param name="weightedCentimetres">Cost of each edge that comes near the line; all others are off it altogether.</param>
    private readonly ref struct Search(
        ReadOnlySpan<GeoPoint> line, double metres, LineCorridor off, SortedDictionary<int, int> weightedCentimetres)
    {
        public ReadOnlySpan<GeoPoint> Line { get; } = line;

        public double Metres { get; } = metres;

        public LineCorridor Off { get; } = off;

        public SortedDictionary<int, int> WeightedCentimetres { get; } = weightedCentimetres;
    }

    private SortedDictionary<int, int> WeighNearEdges(ReadOnlySpan<GeoPoint> line)
    {
        var weighted = new SortedDictionary<int, int>();
        var (close, near) = (new LineCorridor(line, CloseMetres), new LineCorridor(line, NearMetres));
        for (var i = 0; i + 1 < line.Length; i++)
        {
            var box = EdgeIndex.BoxAround(line[i], NearMetres);
            box.ExpandToInclude(EdgeIndex.BoxAround(line[i + 1], NearMetres));
            foreach (var edge in index.In(box))
            {
                if (!weighted.ContainsKey(edge))
                {
                    var inClose = close.Split(graph.ShapeOf(edge)).Inside;
                    var (inNear, far) = near.Split(graph.ShapeOf(edge));
                    var metres = inClose + (NearFactor * (inNear - inClose)) + (FarFactor * far);
                    weighted[edge] = 1 + (int)Math.Min(100 * metres, int.MaxValue / 2);
                }
            }
        }

        return weighted;
    }

    /// <summary>Nodes on the line, about evenly spread; fewer where the line has none there.</summary>
    private List<int> Vias(Search search, int count)
    {
        var vias = new List<int>();
        var onLine = new LineCorridor(search.Line, ViaMetres);
        for (var i = 1; i <= count; i++)
        {
            var wanted = PointAlong(search.Line, search.Metres * i / (count + 1));
            var best = (Metres: search.Metres / (2 * (count + 1)), Node: Snap.NoNode);
            foreach (var edge in search.WeightedCentimetres.Keys)
            {
                var arc = graph.ForwardArc(edge);
                foreach (var node in new[] { graph.TailOf(arc), graph.Head[arc] })
                {
                    var metres = LocalPlane.DistanceMetres(wanted, graph.NodePoint(node));
                    if (metres < best.Metres && onLine.Holds(graph.NodePoint(node)))
                    {
                        best = (metres, node);
                    }
                }
            }

            if (best.Node != Snap.NoNode && (vias.Count == 0 || vias[^1] != best.Node))
            {
                vias.Add(best.Node);
            }
        }

        return vias;
    }

    private ImmutableArray<int>? TryFollow(List<int> stations, LineMatchKind kind, Search search)
    {
        var arcs = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i + 1 < stations.Count; i++)
        {
            if (stations[i] != stations[i + 1] && !TryPath(stations[i], stations[i + 1], kind, search, arcs))
            {
                return null;
            }
        }

        return arcs.Count == 0 ? null : arcs.ToImmutable();
    }

    /// <summary>Dijkstra by weighted length; appends the arcs found.</summary>
    private bool TryPath(int fromNode, int toNode, LineMatchKind kind, Search search, ImmutableArray<int>.Builder arcs)
    {
        Array.Fill(cost, int.MaxValue);
        heap.Clear();
        cost[fromNode] = 0;
        heap.PushOrDecrease(fromNode, 0);
        while (!heap.IsEmpty)
        {
            var (node, nodeCost) = heap.Pop();
            if (node == toNode)
            {
                AppendPath(fromNode, toNode, arcs);
                return true;
            }

            for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            {
                var toCost = (long)nodeCost + WeightedCentimetres(arc, search);
                var to = graph.Head[arc];
                if (toCost < cost[to] && MayDrive(arc, kind))
                {
                    cost[to] = (int)toCost;
                    parentArc[to] = arc;
                    heap.PushOrDecrease(to, (int)toCost);
                }
            }
        }

        return false;
    }

    private void AppendPath(int fromNode, int toNode, ImmutableArray<int>.Builder arcs)
    {
        var reversed = new List<int>();
        for (var node = toNode; node != fromNode; node = graph.TailOf(parentArc[node]))
        {
            reversed.Add(parentArc[node]);
        }

        reversed.Reverse();
        arcs.AddRange(reversed);
    }

    private long WeightedCentimetres(int arc, Search search) =>
        search.WeightedCentimetres.TryGetValue(graph.EdgeOf(arc), out var weighted) ? weighted : (long)FarFactor * graph.LengthCentimetresOf(arc);

    private bool MayDrive(int arc, LineMatchKind kind) => kind switch
    {
        LineMatchKind.AlongTraffic => IsOpen(arc, Mode.Car),
        LineMatchKind.AgainstTraffic => IsOpen(arc, Mode.Car) || IsOpen(graph.ReverseOf(arc), Mode.Car),
        LineMatchKind.WithoutCars => IsOpenToAny(arc) || IsOpenToAny(graph.ReverseOf(arc)),
        _ => true,
    };

    private bool IsOpenToAny(int arc) =>
        IsOpen(arc, Mode.Car) || IsOpen(arc, Mode.Motorcycle) || IsOpen(arc, Mode.Ebike) || IsOpen(arc, Mode.Foot);

    private bool IsOpen(int arc, Mode mode) => graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess;

    /// <summary>Whether the path is about as long as the line and neither leaves the other.</summary>
    private bool Fits(Search search, ImmutableArray<int> arcs)
    {
        var path = PathShape.Of(graph, arcs.AsSpan());
        var metres = Polyline.Metres(path);
        if (Math.Abs(metres - search.Metres) > (LengthShare * search.Metres) + LengthSlackMetres)
        {
            return false;
        }

        var pathOff = search.Off.Split(path).Outside;
        var lineOff = new LineCorridor(path, OffMetres).Split(search.Line).Outside;
        return pathOff <= OffShare * metres && lineOff <= OffShare * search.Metres;
    }

    private static GeoPoint PointAlong(ReadOnlySpan<GeoPoint> line, double metres)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            var length = LocalPlane.DistanceMetres(line[i], line[i + 1]);
            if (metres <= length && length > 0)
            {
                return Polyline.Between(line[i], line[i + 1], metres / length);
            }

            metres -= length;
        }

        return line[^1];
    }
}
