namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// The fewest edges that part some vertices of an undirected graph from others: maximum flow with capacity one an edge, by blocking flows along shortest ways
/// (E. A. Dinic, 1970).
/// <code>
/// vertex v:  entries first[v] .. first[v+1]-1: neighbour[e], opposite[e] (the same edge seen from there), flow[e] (-1, 0, 1; flow[opposite[e]] = -flow[e])
/// </code>
/// </summary>
internal sealed class FlowCut(int[] first, int[] neighbour, int[] opposite)
{
    private readonly sbyte[] flow = new sbyte[neighbour.Length];
    private readonly int[] distance = new int[first.Length - 1];
    private readonly int[] current = new int[first.Length - 1];
    private readonly int[] queue = new int[first.Length - 1];
    private readonly int[] trail = new int[first.Length];

    /// <summary>Which vertices the last cut left on the side of the sources.</summary>
    public bool IsOnSourceSide(int vertex) => distance[vertex] >= 0;

    /// <summary>The size of the smallest cut, or anything not below <paramref name="giveUpAt"/>.</summary>
    /// <param name="order">All vertices: the sources first, the sinks last.</param>
    /// <param name="ends">How many are sources, and how many are sinks.</param>
    /// <param name="giveUpAt">Larger cuts are of no use.</param>
    public int Find(int[] order, int ends, int giveUpAt)
    {
        Array.Clear(flow);
        var isSink = new bool[distance.Length];
        foreach (var vertex in order.AsSpan(order.Length - ends))
        {
            isSink[vertex] = true;
        }

        var size = 0;
        while (size < giveUpAt && MeasureDistances(order.AsSpan(0, ends), isSink))
        {
            first.AsSpan(0, current.Length).CopyTo(current);
            foreach (var source in order.AsSpan(0, ends))
            {
                while (size < giveUpAt && Augment(source, isSink))
                {
                    size++;
                }
            }
        }

        return size;
    }

    /// <summary>Steps from the sources over edges with room; whether a sink is among what they reach.</summary>
    private bool MeasureDistances(ReadOnlySpan<int> sources, bool[] isSink)
    {
        Array.Fill(distance, -1);
        var (head, tail, reachesSink) = (0, 0, false);
        foreach (var source in sources)
        {
            distance[source] = 0;
            queue[tail++] = source;
        }

        while (head < tail)
        {
            var vertex = queue[head++];
            for (var entry = first[vertex]; entry < first[vertex + 1]; entry++)
            {
                var next = neighbour[entry];
                if (flow[entry] < 1 && distance[next] < 0)
                {
                    distance[next] = distance[vertex] + 1;
                    reachesSink |= isSink[next];
                    queue[tail++] = next;
                }
            }
        }

        return reachesSink;
    }

    /// <summary>Sends one unit from a source to a sink, each step one farther from the sources; false where no way is left.</summary>
    private bool Augment(int source, bool[] isSink)
    {
        var (vertex, length) = (source, 0);
        while (!isSink[vertex])
        {
            var entry = current[vertex];
            if (entry == first[vertex + 1])
            {
                if (length == 0)
                {
                    return false;
                }

                // A dead end: one step back, and never this way again in this round.
                vertex = neighbour[opposite[trail[--length]]];
                current[vertex]++;
            }
            else if (flow[entry] < 1 && distance[neighbour[entry]] == distance[vertex] + 1)
            {
                trail[length++] = entry;
                vertex = neighbour[entry];
            }
            else
            {
                current[vertex]++;
            }
        }

        foreach (var entry in trail.AsSpan(0, length))
        {
            flow[entry]++;
            flow[opposite[entry]]--;
        }

        return length > 0;
    }
}
