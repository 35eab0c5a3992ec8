using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Coverage.Sanity;

/// <summary>
/// Seconds of the shortest closed walk through all nodes of a small network, where nodes may be passed more than once: shortest paths between all pairs (Floyd and Warshall), then the travelling
/// salesman's tour by dynamic programming (Held and Karp 1962). For one agent that is the least worst idleness there is (Chevaleyre 2004).
/// </summary>
internal static class ShortestTour
{
    public static int Seconds(RoadGraph graph)
    {
        var (n, distance) = (graph.NodeCount, Distances(graph));

        // best[set][last]: from node 0 through the nodes of the set to the last of them.
        var best = new int[1 << n][];
        for (var set = 1; set < best.Length; set += 2)
        {
            best[set] = [.. Enumerable.Repeat(int.MaxValue / 2, n)];
            best[set][0] = set == 1 ? 0 : best[set][0];
            for (var last = 1; last < n; last++)
            {
                if ((set & (1 << last)) == 0)
                {
                    continue;
                }

                var before = best[set & ~(1 << last)];
                best[set][last] = Enumerable.Range(0, n).Min(node => before[node] + distance[node, last]);
            }
        }

        return Enumerable.Range(1, n - 1).Min(last => best[^1][last] + distance[last, 0]) / 10;
    }

    private static int[,] Distances(RoadGraph graph)
    {
        var distance = new int[graph.NodeCount, graph.NodeCount];
        for (var a = 0; a < graph.NodeCount; a++)
        {
            for (var b = 0; b < graph.NodeCount; b++)
            {
                distance[a, b] = a == b ? 0 : int.MaxValue / 4;
            }
        }

        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            distance[graph.TailOf(arc), graph.Head[arc]] = graph.TravelDeciseconds(Mode.Car)[arc];
        }

        for (var via = 0; via < graph.NodeCount; via++)
        {
            for (var a = 0; a < graph.NodeCount; a++)
            {
                for (var b = 0; b < graph.NodeCount; b++)
                {
                    distance[a, b] = Math.Min(distance[a, b], distance[a, via] + distance[via, b]);
                }
            }
        }

        return distance;
    }
}
