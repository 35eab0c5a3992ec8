namespace RoutePlanner.Core.Roads;

/// <summary>
/// Where a unit of one mode may be as far as banned turns go, when time doesn't matter.
/// <code>
/// state s &lt; NodeCount       at node s, no ban begun
/// state NodeCount + b       the ban beginning b (BanPrefixes), at the head of its last arc; for b = 0 there is none
/// </code>
/// Immutable. Travel has states that also know what turning round costs (Travel/TurnExpansion).
/// </summary>
internal sealed class BannedStates(RoadGraph graph, Mode mode)
{
    /// <summary>Stands for "this arc can't be driven now".</summary>
    public const int Closed = -1;

    private readonly BanPrefixes bans = new(graph, mode);

    /// <summary>Number of states; the nodes where nothing is banned.</summary>
    public int Count => bans.IsEmpty ? graph.NodeCount : graph.NodeCount + bans.Count;

    /// <summary>Node of a state.</summary>
    public int NodeOf(int state) => state < graph.NodeCount ? state : graph.Head[bans.LastArcOf(state - graph.NodeCount)];

    /// <summary>The state after driving an arc from a state, or <see cref="Closed"/>.</summary>
    public int After(int state, int arc)
    {
        if (graph.TravelDeciseconds(mode)[arc] == RoadGraph.NoAccess)
        {
            return Closed;
        }

        if (bans.IsEmpty)
        {
            return graph.Head[arc];
        }

        return bans.After(state < graph.NodeCount ? BanPrefixes.None : state - graph.NodeCount, arc) switch
        {
            BanPrefixes.Banned => Closed,
            BanPrefixes.None => graph.Head[arc],
            var begun => graph.NodeCount + begun,
        };
    }

    /// <summary>Whether the mode can come to a node or leave it.</summary>
    public bool IsUsed(int node)
    {
        var time = graph.TravelDeciseconds(mode);
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            if (time[arc] != RoadGraph.NoAccess || time[graph.ReverseOf(arc)] != RoadGraph.NoAccess)
            {
                return true;
            }
        }

        return false;
    }
}
