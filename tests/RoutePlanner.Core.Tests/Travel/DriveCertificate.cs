using System.Runtime.InteropServices;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>That a drive's arcs prove its time.</summary>
internal static class DriveCertificate
{
    /// <summary>
    /// The arcs lead from one end to the other, are open, break no ban, also across the ends, and their times with those of the turns between are the drive's time.
    /// Nothing is driven where nothing is reachable.
    /// </summary>
    public static void Check(RoadGraph graph, Mode mode, TravelEnd from, TravelEnd to, int deciseconds, List<int> arcs)
    {
        if (deciseconds == TravelTime.Unreachable)
        {
            Assert.Empty(arcs);
            return;
        }

        var times = graph.TravelDeciseconds(mode);
        var driven = from.Arcs.Span;
        var ahead = to.Arcs.Span;
        var last = driven.IsEmpty ? -1 : driven[^1];
        var (node, total) = (NodeOf(graph, from), 0L);
        foreach (var arc in CollectionsMarshal.AsSpan(arcs))
        {
            Assert.True(node == graph.TailOf(arc), $"arc {arc} starts at node {graph.TailOf(arc)}, not {node}");
            Assert.True(times[arc] != RoadGraph.NoAccess, $"arc {arc} is closed");
            total += times[arc] + (last < 0 ? 0L : graph.TurnDeciseconds(mode, last, arc));
            (node, last) = (graph.Head[arc], arc);
        }

        total += last < 0 || ahead.IsEmpty ? 0 : graph.TurnDeciseconds(mode, last, ahead[0]);
        Assert.True(node == NodeOf(graph, to), $"the arcs end at node {node}, not {NodeOf(graph, to)}");
        Assert.True(deciseconds == total, $"the arcs take {total}, not {deciseconds}");
        if (graph.Bans.Count > 0)
        {
            Assert.Equal(-1, graph.Bans.FirstBroken([.. driven, .. arcs, .. ahead], mode));
        }
    }

    private static int NodeOf(RoadGraph graph, TravelEnd end) => end.Kind switch
    {
        TravelEndKind.Stop => end.Node,
        TravelEndKind.After => graph.Head[end.Arcs.Span[^1]],
        _ => graph.TailOf(end.Arcs.Span[0]),
    };
}
