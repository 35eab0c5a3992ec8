using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// Driving times that no unit of some modes undercuts, whatever it does on the way: streets count both ways at the fastest mode's time, turns are free and allowed. (A plan may stop
/// at a junction, and a stop lifts every ban on turning: so times that keep to the bans bound nothing.) Being symmetric they are a metric on the nodes. Tenths of a second. Scratch arrays: one thread.
/// </summary>
internal sealed class LeastTravel
{
    private const int None = -1;

    private readonly RoadGraph graph;
    private readonly int[] edgeTime;
    private readonly MinHeap heap;
    private readonly int[] time;
    private readonly int[] source;
    private readonly bool[] isSettled;
    private readonly List<int> touched = [];

    public LeastTravel(RoadGraph graph, IReadOnlyCollection<Mode> modes)
    {
        this.graph = graph;
        edgeTime = new int[graph.EdgeCount];
        Array.Fill(edgeTime, RoadGraph.NoAccess);
        foreach (var mode in modes)
        {
            var times = graph.TravelDeciseconds(mode);
            for (var arc = 0; arc < graph.ArcCount; arc++)
            {
                ref var least = ref edgeTime[graph.EdgeOf(arc)];
                least = Math.Min(least, times[arc]);
            }
        }

        heap = new MinHeap(graph.NodeCount);
        time = new int[graph.NodeCount];
        source = new int[graph.NodeCount];
        isSettled = new bool[graph.NodeCount];
        Array.Fill(time, TravelTime.Unreachable);
        Array.Fill(source, None);
    }

    /// <summary>Tenths of a second from a node to each of some others; <see cref="TravelTime.Unreachable"/> where no road leads there.</summary>
    public int[] To(int node, IReadOnlyList<int> targets)
    {
        var wanted = targets.ToHashSet();
        Begin();
        Reach(node, 0, 0);
        while (!heap.IsEmpty && wanted.Count > 0)
        {
            var (at, key) = heap.Pop();
            wanted.Remove(at);
            Spread(at, key, 0);
        }

        // Of what was reached and not settled a shorter way may be unknown; all that was asked for is settled or can't be reached.
        return [.. targets.Select(target => time[target])];
    }

    /// <summary>Tenths of a second from a node to the nearest of some others, itself not among them unless another is there too; <see cref="TravelTime.Unreachable"/> where no road leads to any.</summary>
    /// <param name="node">The node.</param>
    /// <param name="countAt">How many are at each node; the one asked for is one of those at its own.</param>
    public int ToNearest(int node, IReadOnlyDictionary<int, int> countAt)
    {
        if (countAt.GetValueOrDefault(node) > 1)
        {
            return 0;
        }

        Begin();
        Reach(node, 0, 0);
        while (!heap.IsEmpty)
        {
            var (at, key) = heap.Pop();
            if (at != node && countAt.ContainsKey(at))
            {
                return key;
            }

            Spread(at, key, 0);
        }

        return TravelTime.Unreachable;
    }

    /// <summary>
    /// The links of a least spanning forest of some nodes under these times, the shortest first: fewer by one than the nodes where roads join them all. By K. Mehlhorn (1988), "A faster approximation
    /// algorithm for the Steiner problem in graphs": every node of the graph goes to the nearest of them, and links across the borders of these regions hold such a forest; one search does.
    /// </summary>
    /// <param name="nodes">Without repeats.</param>
    public int[] SpanningLinks(IReadOnlyList<int> nodes)
    {
        Begin();
        for (var k = 0; k < nodes.Count; k++)
        {
            Reach(nodes[k], 0, k);
        }

        var candidates = new List<(int Time, int A, int B)>();
        var (joined, apart, longest) = (new DisjointSets(nodes.Count), nodes.Count, 0);
        while (!heap.IsEmpty)
        {
            var (at, key) = heap.Pop();
            isSettled[at] = true;

            // A link found from here on is at least twice as long as its later end is far from its node.
            if (apart == 1 && 2L * key > longest)
            {
                break;
            }

            for (var arc = graph.FirstArc[at]; arc < graph.FirstArc[at + 1]; arc++)
            {
                var head = graph.Head[arc];
                if (isSettled[head] && source[head] != source[at] && edgeTime[graph.EdgeOf(arc)] is var cost and not RoadGraph.NoAccess)
                {
                    var link = key + cost + time[head];
                    candidates.Add((link, source[at], source[head]));
                    if (joined.Join(source[at], source[head]))
                    {
                        (apart, longest) = (apart - 1, Math.Max(longest, link));
                    }
                }
            }

            Spread(at, key, source[at]);
        }

        candidates.Sort();
        var (sets, links) = (new DisjointSets(nodes.Count), new List<int>());
        foreach (var (link, a, b) in candidates)
        {
            if (sets.Join(a, b))
            {
                links.Add(link);
            }
        }

        return [.. links];
    }

    private void Begin()
    {
        heap.Clear();
        foreach (var node in touched)
        {
            time[node] = TravelTime.Unreachable;
            source[node] = None;
            isSettled[node] = false;
        }

        touched.Clear();
    }

    private void Reach(int node, int key, int from)
    {
        if (time[node] <= key)
        {
            return;
        }

        if (time[node] == TravelTime.Unreachable)
        {
            touched.Add(node);
        }

        (time[node], source[node]) = (key, from);
        heap.PushOrDecrease(node, key);
    }

    private void Spread(int node, int key, int from)
    {
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            if (edgeTime[graph.EdgeOf(arc)] is var cost and not RoadGraph.NoAccess)
            {
                Reach(graph.Head[arc], key + cost, from);
            }
        }
    }
}
