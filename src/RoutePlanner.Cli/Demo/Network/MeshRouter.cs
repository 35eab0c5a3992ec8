namespace RoutePlanner.Cli.Demo.Network;

/// <summary>
/// Cheapest paths on a mesh: A* (Hart, Nilsson, Raphael 1968) with the straight line as estimate. One search at a time; arrays are reused.
/// </summary>
internal sealed class MeshRouter(Mesh mesh)
{
    private const int Nothing = -1;
    private readonly double[] cost = new double[mesh.NodeCount];
    private readonly int[] via = new int[mesh.NodeCount];
    private readonly int[] reachedIn = new int[mesh.NodeCount];
    private readonly int[] settledIn = new int[mesh.NodeCount];
    private int search;

    /// <summary>The cheapest path, or null where none costs less than <paramref name="limit"/>.</summary>
    /// <param name="from">First node.</param>
    /// <param name="to">Last node.</param>
    /// <param name="costOf">Cost of an edge; infinite where it may not be used.</param>
    /// <param name="leastPerMetre">No edge costs less than this per metre.</param>
    /// <param name="limit">Give up beyond.</param>
    public MeshPath? Find(int from, int to, Func<int, double> costOf, double leastPerMetre, double limit = double.PositiveInfinity)
    {
        var target = mesh.Position[to];
        search++;
        var queue = new PriorityQueue<int, (double, int)>();
        Reach(from, 0, Nothing);
        while (queue.TryDequeue(out var node, out _))
        {
            if (node == to)
            {
                return Unwind(from, to);
            }

            if (settledIn[node] == search)
            {
                continue;
            }

            settledIn[node] = search;
            foreach (var edge in mesh.EdgesAt(node))
            {
                var next = mesh.Other(edge, node);
                var there = settledIn[next] == search ? double.PositiveInfinity : cost[node] + costOf(edge);
                if (there < limit && (reachedIn[next] != search || there < cost[next]))
                {
                    Reach(next, there, edge);
                }
            }
        }

        return null;

        void Reach(int node, double atCost, int edge)
        {
            (cost[node], via[node], reachedIn[node]) = (atCost, edge, search);
            queue.Enqueue(node, (atCost + (leastPerMetre * mesh.Position[node].DistanceTo(target)), node));
        }
    }

    /// <summary>The edge by which each node is reached cheapest from a root, -1 for the root and what it can't reach.</summary>
    public int[] TreeFrom(int root, Func<int, double> costOf)
    {
        // No node is the target of this search, so it settles everything within reach.
        var tree = new int[mesh.NodeCount];
        Array.Fill(tree, Nothing);
        search++;
        var queue = new PriorityQueue<int, (double, int)>();
        queue.Enqueue(root, (0, root));
        (cost[root], via[root], reachedIn[root]) = (0, Nothing, search);
        while (queue.TryDequeue(out var node, out _))
        {
            if (settledIn[node] == search)
            {
                continue;
            }

            settledIn[node] = search;
            tree[node] = via[node];
            foreach (var edge in mesh.EdgesAt(node))
            {
                var next = mesh.Other(edge, node);
                var there = cost[node] + costOf(edge);
                if (double.IsFinite(there) && settledIn[next] != search && (reachedIn[next] != search || there < cost[next]))
                {
                    (cost[next], via[next], reachedIn[next]) = (there, edge, search);
                    queue.Enqueue(next, (there, next));
                }
            }
        }

        return tree;
    }

    private MeshPath Unwind(int from, int to)
    {
        var (nodes, edges) = (new List<int> { to }, new List<int>());
        for (var node = to; node != from;)
        {
            edges.Add(via[node]);
            node = mesh.Other(via[node], node);
            nodes.Add(node);
        }

        nodes.Reverse();
        edges.Reverse();
        return new(nodes, edges, cost[to]);
    }
}
