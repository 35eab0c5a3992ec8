using System.Runtime.InteropServices;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// Shortest paths by Dijkstra's algorithm (E. W. Dijkstra, 1959), stopped once all targets are settled. The reference that faster methods must equal.
/// <code>
/// cost[node], parentArc[node]   of this query where visited[node] == query, else left over from an earlier one
/// wanted[node] == query         the node is a target that is not settled yet
/// </code>
/// Of equally short paths the one whose arcs, seen from the target back, have the smallest numbers is given: all times are at least 1, so
/// every last arc of a shortest path to a node is seen before that node is settled, whatever the order among equals.
/// Allocates in its constructor only. One thread at a time; the graph is shared.
/// </summary>
public sealed class DijkstraTravel : ITravel
{
    private const int NoArc = -1;

    private readonly RoadGraph graph;
    private readonly Mode mode;
    private readonly int[] cost;
    private readonly int[] parentArc;
    private readonly int[] visited;
    private readonly int[] wanted;
    private readonly MinHeap heap;
    private int query;

    /// <summary>Work space for one mode on one graph.</summary>
    public DijkstraTravel(RoadGraph graph, Mode mode)
    {
        ArgumentNullException.ThrowIfNull(graph);
        this.graph = graph;
        this.mode = mode;
        cost = new int[graph.NodeCount];
        parentArc = new int[graph.NodeCount];
        visited = new int[graph.NodeCount];
        wanted = new int[graph.NodeCount];
        heap = new MinHeap(graph.NodeCount);
    }

    /// <inheritdoc/>
    public int Deciseconds(int fromNode, int toNode)
    {
        Search(fromNode, [toNode]);
        return CostOf(toNode);
    }

    /// <inheritdoc/>
    public void Deciseconds(int fromNode, ReadOnlySpan<int> toNodes, Span<int> deciseconds)
    {
        if (deciseconds.Length != toNodes.Length)
        {
            throw new ArgumentException($"There are {toNodes.Length} targets but room for {deciseconds.Length} times.", nameof(deciseconds));
        }

        Search(fromNode, toNodes);
        for (var i = 0; i < toNodes.Length; i++)
        {
            deciseconds[i] = CostOf(toNodes[i]);
        }
    }

    /// <inheritdoc/>
    public bool TryPath(int fromNode, int toNode, List<int> arcs)
    {
        ArgumentNullException.ThrowIfNull(arcs);
        Search(fromNode, [toNode]);
        if (CostOf(toNode) == TravelTime.Unreachable)
        {
            return false;
        }

        var start = arcs.Count;
        for (var node = toNode; node != fromNode; node = graph.Tail[parentArc[node]])
        {
            arcs.Add(parentArc[node]);
        }

        CollectionsMarshal.AsSpan(arcs)[start..].Reverse();
        return true;
    }

    private int CostOf(int node) => visited[node] == query ? cost[node] : TravelTime.Unreachable;

    private void Search(int fromNode, ReadOnlySpan<int> toNodes)
    {
        CheckNode(fromNode, nameof(fromNode));
        StartQuery();
        var open = MarkWanted(toNodes);
        Reach(fromNode, 0, NoArc);

        var firstArc = graph.FirstArc;
        var head = graph.Head;
        var time = graph.TravelDeciseconds(mode);
        while (open > 0 && !heap.IsEmpty)
        {
            var (node, nodeCost) = heap.Pop();
            if (wanted[node] == query)
            {
                wanted[node] = 0;
                open--;
            }

            var end = firstArc[node + 1];
            for (var arc = firstArc[node]; arc < end; arc++)
            {
                // Two ints fit a uint: one comparison turns away both closed arcs and sums no int can hold.
                var sum = (uint)nodeCost + (uint)time[arc];
                if (sum >= RoadGraph.NoAccess)
                {
                    continue;
                }

                var (to, toCost) = (head[arc], (int)sum);
                if (visited[to] != query || toCost < cost[to])
                {
                    Reach(to, toCost, arc);
                }
                else if (toCost == cost[to] && arc < parentArc[to])
                {
                    parentArc[to] = arc;
                }
            }
        }

        // What was reached but not settled has no final cost; only settled nodes are asked for, unless no path led there.
        heap.Clear();
    }

    private void Reach(int node, int nodeCost, int arc)
    {
        visited[node] = query;
        cost[node] = nodeCost;
        parentArc[node] = arc;
        heap.PushOrDecrease(node, nodeCost);
    }

    private int MarkWanted(ReadOnlySpan<int> toNodes)
    {
        var open = 0;
        foreach (var node in toNodes)
        {
            CheckNode(node, nameof(toNodes));
            if (wanted[node] != query)
            {
                wanted[node] = query;
                open++;
            }
        }

        return open;
    }

    private void StartQuery()
    {
        if (query == int.MaxValue)
        {
            Array.Clear(visited);
            Array.Clear(wanted);
            query = 0;
        }

        query++;
    }

    private void CheckNode(int node, string name)
    {
        if ((uint)node >= (uint)graph.NodeCount)
        {
            throw new ArgumentOutOfRangeException(name, node, $"Nodes are 0 to {graph.NodeCount - 1}.");
        }
    }
}
