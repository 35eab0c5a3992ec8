using CsCheck;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Random road networks, and the slow reference that fast shortest paths are held against.</summary>
internal static class TravelScaffold
{
    private static readonly string[] Kinds =
    [
        "highway=residential", "highway=primary", "highway=primary;oneway=yes", "highway=track;oneway=-1", "highway=footway",
        "highway=motorway", "highway=unclassified;maxspeed=20",
    ];

    /// <summary>
    /// Networks of up to 30 points on a coarse lattice: points often coincide (ties, zero lengths), lines repeat points (loops), run double
    /// (multi-arcs), one way (traps) or apart (islands).
    /// </summary>
    public static Gen<RoadLayer> Layers { get; } =
        from points in Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6]).Array[2, 30]
        from lines in Gen.Select(Gen.Int[0, points.Length - 1].Array[2, 5], Gen.Int[0, Kinds.Length - 1].Select(i => Kinds[i])).Array[0, 40]
        from blocked in Gen.Int[0, 100].Array[0, 2]
        select new RoadLayer(
            "random",
            [.. lines.Select((l, i) => new RoadFeature(
                $"r{i}",
                [.. l.Item1.Select(p => new GeoPoint(114 + (points[p].Item1 * 1e-3), 32 + (points[p].Item2 * 1e-3)))],
                [.. l.Item1.Select(p => (long)p)],
                l.Item2.Split(';').Select(t => t.Split('=')).ToDictionary(t => t[0], t => t[1])))],
            [.. blocked.Select(b => (long)b)]);

    /// <summary>Shortest times from one node by repeated relaxation of all arcs (Bellman-Ford): nothing to get wrong.</summary>
    public static int[] BellmanFord(RoadGraph graph, Mode mode, int fromNode)
    {
        var cost = new int[graph.NodeCount];
        Array.Fill(cost, TravelTime.Unreachable);
        cost[fromNode] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var arc = 0; arc < graph.ArcCount; arc++)
            {
                var time = graph.TravelDeciseconds(mode)[arc];
                var tail = cost[graph.TailOf(arc)];
                if (time != RoadGraph.NoAccess && tail != TravelTime.Unreachable && tail + time < cost[graph.Head[arc]])
                {
                    cost[graph.Head[arc]] = tail + time;
                    changed = true;
                }
            }
        }

        return cost;
    }

    /// <summary>Whether arcs join from one node to another, are all open and take the stated time.</summary>
    public static void CheckPath(RoadGraph graph, Mode mode, int fromNode, int toNode, int deciseconds, ReadOnlySpan<int> arcs)
    {
        var (node, total) = (fromNode, 0);
        foreach (var arc in arcs)
        {
            Assert.Equal(node, graph.TailOf(arc));
            Assert.NotEqual(RoadGraph.NoAccess, graph.TravelDeciseconds(mode)[arc]);
            total += graph.TravelDeciseconds(mode)[arc];
            node = graph.Head[arc];
        }

        Assert.Equal(toNode, node);
        Assert.Equal(deciseconds, total);
    }

    /// <summary>The certificate of one-to-all times: the start costs 0, no open arc improves a time, and every finite one is reached by a tight arc.</summary>
    public static void CheckAllTimes(RoadGraph graph, Mode mode, int fromNode, ReadOnlySpan<int> cost)
    {
        var time = graph.TravelDeciseconds(mode);
        var isReachedTightly = new bool[graph.NodeCount];
        Assert.Equal(0, cost[fromNode]);
        isReachedTightly[fromNode] = true;
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            var (tail, head) = (graph.TailOf(arc), graph.Head[arc]);
            if (time[arc] == RoadGraph.NoAccess || cost[tail] == TravelTime.Unreachable)
            {
                continue;
            }

            Assert.True(cost[head] <= cost[tail] + time[arc]);
            isReachedTightly[head] |= cost[head] == cost[tail] + time[arc];
        }

        for (var node = 0; node < graph.NodeCount; node++)
        {
            Assert.True(isReachedTightly[node] == (cost[node] != TravelTime.Unreachable));
        }
    }
}
