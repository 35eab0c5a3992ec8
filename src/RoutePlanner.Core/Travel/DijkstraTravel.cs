using System.Runtime.InteropServices;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// Shortest paths by Dijkstra's algorithm (E. W. Dijkstra, 1959), stopped once all targets are settled. The reference that faster methods must equal.
/// Banned turns and the time for turning round are honoured (<see cref="TravelNetwork"/>).
/// <code>
/// cost[state], parentLink[state], parent[state]   of this query where visited[state] == query, else left over from an earlier one
/// settled[node] == query                          the node was reached, first at arrival[node], one of its states
/// wanted[node] == query                           the node is a target that is not settled yet
/// </code>
/// Of equally short paths the one whose links, seen from the target back, have the smallest numbers is given: all times are at least 1, so
/// every last link of a shortest path to a state is seen before that state is settled, whatever the order among equals.
/// Allocates in its constructor only. One thread at a time; the graph is shared.
/// </summary>
public sealed class DijkstraTravel : ITravel
{
    private const int None = -1;

    private readonly TravelNetwork network;
    private readonly int[] cost;
    private readonly int[] parentLink;
    private readonly int[] parent;
    private readonly int[] visited;
    private readonly int[] wanted;
    private readonly int[] settled;
    private readonly int[] arrival;
    private readonly MinHeap heap;
    private int query;

    /// <summary>Work space for one mode on one graph.</summary>
    public DijkstraTravel(RoadGraph graph, Mode mode)
    {
        ArgumentNullException.ThrowIfNull(graph);
        network = TravelNetwork.Of(graph, mode);
        cost = new int[network.StateCount];
        parentLink = new int[network.StateCount];
        parent = new int[network.StateCount];
        visited = new int[network.StateCount];
        wanted = new int[network.NodeCount];
        settled = new int[network.NodeCount];
        arrival = new int[network.NodeCount];
        heap = new MinHeap(network.StateCount);
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
        if (settled[toNode] != query)
        {
            return false;
        }

        var start = arcs.Count;
        for (var state = arrival[toNode]; parent[state] != None; state = parent[state])
        {
            arcs.Add(network.ArcOf(parentLink[state]));
        }

        CollectionsMarshal.AsSpan(arcs)[start..].Reverse();
        return true;
    }

    private int CostOf(int node) => settled[node] == query ? cost[arrival[node]] : TravelTime.Unreachable;

    private void Search(int fromNode, ReadOnlySpan<int> toNodes)
    {
        CheckNode(fromNode, nameof(fromNode));
        StartQuery();
        var open = MarkWanted(toNodes);
        Reach(fromNode, 0, None, None);

        var firstLink = network.FirstLink;
        var target = network.Target;
        var time = network.Deciseconds;
        while (open > 0 && !heap.IsEmpty)
        {
            var (state, stateCost) = heap.Pop();
            open -= Settle(state);

            var end = firstLink[state + 1];
            for (var link = firstLink[state]; link < end; link++)
            {
                // Two ints fit a uint: one comparison turns away both closed links and sums no int can hold.
                var sum = (uint)stateCost + (uint)time[link];
                if (sum >= RoadGraph.NoAccess)
                {
                    continue;
                }

                var (to, toCost) = (target[link], (int)sum);
                if (visited[to] != query || toCost < cost[to])
                {
                    Reach(to, toCost, state, link);
                }
                else if (toCost == cost[to] && link < parentLink[to])
                {
                    (parentLink[to], parent[to]) = (link, state);
                }
            }
        }

        // What was reached but not settled has no final cost; only settled nodes are asked for, unless no path led there.
        heap.Clear();
    }

    /// <summary>Notes the first of a node's states that is settled; 1 where the node was wanted.</summary>
    private int Settle(int state)
    {
        var node = network.NodeOf(state);
        if (settled[node] == query)
        {
            return 0;
        }

        settled[node] = query;
        arrival[node] = state;
        return wanted[node] == query ? 1 : 0;
    }

    private void Reach(int state, int stateCost, int fromState, int link)
    {
        visited[state] = query;
        cost[state] = stateCost;
        parentLink[state] = link;
        parent[state] = fromState;
        heap.PushOrDecrease(state, stateCost);
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
            Array.Clear(settled);
            query = 0;
        }

        query++;
    }

    private void CheckNode(int node, string name)
    {
        if ((uint)node >= (uint)network.NodeCount)
        {
            throw new ArgumentOutOfRangeException(name, node, $"Nodes are 0 to {network.NodeCount - 1}.");
        }
    }
}
