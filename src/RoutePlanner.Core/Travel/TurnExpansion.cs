using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// Finds the states of a <see cref="TravelNetwork"/>: a drive must remember how it came only where that matters later, which is in two cases.
/// <list type="number">
/// <item>It has begun a banned sequence of arcs. The state holds how far (<see cref="BanPrefixes"/>).</item>
/// <item>
/// It has just left such a state and could dodge the ban by turning round and coming back, which costs time. (Elsewhere no shortest path turns round:
/// it would come back to a node it had already been free at.) The state holds the arc last driven. That memory may end where the arc back is closed, at a dead end,
/// or as soon as driving on and back takes no less than turning round at once would have.
/// </item>
/// </list>
/// Costs a handful of states a ban, instead of one an arc everywhere. Exact: equal to a search over arcs (property test).
/// </summary>
internal sealed class TurnExpansion
{
    private readonly RoadGraph graph;
    private readonly Mode mode;
    private readonly BanPrefixes bans;
    private readonly int uTurn;
    private readonly Dictionary<(int Beginning, int LastArc), int> stateOf = [];
    private readonly List<(int Beginning, int LastArc)> states = [];
    private readonly List<int> slackOf = [];
    private readonly Queue<int> open = new();

    public TurnExpansion(RoadGraph graph, Mode mode, BanPrefixes bans)
    {
        this.graph = graph;
        this.mode = mode;
        this.bans = bans;
        uTurn = graph.UTurnDeciseconds(mode);
    }

    /// <summary>The network with all states that can be reached.</summary>
    public TravelNetwork Build()
    {
        FindStates();
        var firstLink = new List<int>(graph.NodeCount + states.Count + 1) { 0 };
        var (target, deciseconds, arcs) = (new List<int>(graph.ArcCount), new List<int>(graph.ArcCount), new List<int>(graph.ArcCount));
        for (var state = 0; state < graph.NodeCount + states.Count; state++)
        {
            foreach (var (arc, beginning, slack) in Continuations(state))
            {
                var key = KeyOf(arc, beginning, slack);
                target.Add(key is { } k ? graph.NodeCount + stateOf[k] : graph.Head[arc]);
                deciseconds.Add(graph.TravelDeciseconds(mode)[arc] + (state < graph.NodeCount ? 0 : graph.TurnDeciseconds(mode, LastArc(state), arc)));
                arcs.Add(arc);
            }

            firstLink.Add(target.Count);
        }

        return new TravelNetwork([.. firstLink], [.. target], [.. deciseconds], [.. arcs], [.. states.Select(s => graph.Head[s.LastArc])]);
    }

    private void FindStates()
    {
        for (var node = 0; node < graph.NodeCount; node++)
        {
            Reach(node);
        }

        // A state met again with more slack is looked at again: its memory must then reach farther.
        while (open.TryDequeue(out var state))
        {
            Reach(graph.NodeCount + state);
        }
    }

    private void Reach(int state)
    {
        foreach (var (arc, beginning, slack) in Continuations(state))
        {
            if (KeyOf(arc, beginning, slack) is not { } key)
            {
                continue;
            }

            if (!stateOf.TryGetValue(key, out var next))
            {
                stateOf[key] = next = states.Count;
                states.Add(key);
                slackOf.Add(-1);
            }

            if (slack > slackOf[next])
            {
                slackOf[next] = slack;
                open.Enqueue(next);
            }
        }
    }

    /// <summary>
    /// The arcs that may be driven from a state, each with the beginning of a ban it ends on and how much time driving on and back from there may take before
    /// turning round earlier would have been no worse (0: nothing need be remembered).
    /// </summary>
    private IEnumerable<(int Arc, int Beginning, int Slack)> Continuations(int state)
    {
        var isFree = state < graph.NodeCount;
        var node = isFree ? state : graph.Head[LastArc(state)];
        var begun = isFree ? BanPrefixes.None : states[state - graph.NodeCount].Beginning;
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            if (graph.TravelDeciseconds(mode)[arc] == RoadGraph.NoAccess)
            {
                continue;
            }

            var beginning = bans.After(begun, arc);
            if (beginning != BanPrefixes.Banned)
            {
                yield return (arc, beginning, isFree ? 0 : SlackAfter(state, begun, arc));
            }
        }
    }

    private int SlackAfter(int state, int begun, int arc)
    {
        var back = graph.ReverseOf(arc);
        var backTime = graph.TravelDeciseconds(mode)[back];
        if (backTime == RoadGraph.NoAccess || graph.IsDeadEnd(mode, back) || uTurn == 0)
        {
            return 0;
        }

        // Leaving a state that has begun a ban, turning round is possible from the next node on.
        return begun != BanPrefixes.None
            ? uTurn
            : (int)Math.Max(0, slackOf[state - graph.NodeCount] - (long)graph.TravelDeciseconds(mode)[arc] - backTime);
    }

    private static (int Beginning, int LastArc)? KeyOf(int arc, int beginning, int slack) =>
        beginning != BanPrefixes.None || slack > 0 ? (beginning, arc) : null;

    private int LastArc(int state) => states[state - graph.NodeCount].LastArc;
}
