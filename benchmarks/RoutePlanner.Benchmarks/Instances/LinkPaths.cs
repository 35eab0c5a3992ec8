namespace RoutePlanner.Benchmarks.Instances;

/// <summary>
/// Shortest paths between the nodes of an instance, by textbook Dijkstra from each node when it is first asked for. Of parallel links the cheaper counts.
/// </summary>
internal sealed class LinkPaths
{
    private const long Unreached = long.MaxValue;
    private readonly List<(int To, int Cost)>[] outgoing;
    private readonly long[]?[] costs;

    public LinkPaths(MixedInstance instance)
    {
        outgoing = new List<(int, int)>[instance.NodeCount];
        costs = new long[]?[instance.NodeCount];
        for (var node = 0; node < instance.NodeCount; node++)
        {
            outgoing[node] = [];
        }

        foreach (var link in instance.Links)
        {
            outgoing[link.From].Add((link.To, link.Cost));
            if (link.CostBack is { } back)
            {
                outgoing[link.To].Add((link.From, back));
            }
        }
    }

    /// <summary>Cost of the cheapest way, or null where there is none.</summary>
    public long? Cost(int from, int to)
    {
        var cost = (costs[from] ??= CostsFrom(from))[to];
        return cost == Unreached ? null : cost;
    }

    private long[] CostsFrom(int source)
    {
        var cost = new long[outgoing.Length];
        Array.Fill(cost, Unreached);
        cost[source] = 0;
        var queue = new PriorityQueue<int, long>();
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var node, out var at))
        {
            if (at > cost[node])
            {
                continue;
            }

            foreach (var (to, length) in outgoing[node])
            {
                if (at + length < cost[to])
                {
                    cost[to] = at + length;
                    queue.Enqueue(to, cost[to]);
                }
            }
        }

        return cost;
    }
}
