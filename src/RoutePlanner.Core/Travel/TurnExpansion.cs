using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// Finds the states of a <see cref="TravelNetwork"/>: a drive must remember how it came only where that matters later, which is in three cases.
/// <list type="number">
/// <item>It has begun a banned sequence of arcs. The state holds how far (<see cref="BanPrefixes"/>).</item>
/// <item>
/// It is at the end of a pass, or has just driven towards the beginning of one, and turning round there costs time. The state holds the arc last driven.
/// </item>
/// <item>
/// It has just left such a state and could dodge the ban, or the turn, by turning round farther on and coming back, which costs time. (Elsewhere no shortest
/// path turns round: it would come back to a node it had already been free at.) The state holds the arc last driven. That memory may end where the arc back is
/// closed, at a dead end, or as soon as driving on and back takes longer than turning round at once would have. (As long is not enough: the path found could be the one
/// that turns round unseen.)
/// </item>
/// </list>
/// Costs a handful of states a ban and an end of a pass, instead of one an arc everywhere. Exact: equal to a search over arcs (property test).
/// </summary>
internal sealed class TurnExpansion
{
    /// <summary>Index of a node's own state.</summary>
    private const int Free = -1;

    private readonly RoadGraph graph;
    private readonly Mode mode;
    private readonly BanPrefixes bans;
    private readonly SortedSet<int> remembered;
    private readonly int fullSlack;
    private readonly Dictionary<(int Beginning, int LastArc), int> indexOf = [];
    private readonly List<(int Beginning, int LastArc)> states = [];
    private readonly List<int> slackOf = [];
    private readonly Queue<int> open = new();

    /// <param name="graph">The road graph.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="bans">Its bans.</param>
    /// <param name="remembered">Arcs to remember wherever they are driven, from <see cref="ToRemember"/>.</param>
    public TurnExpansion(RoadGraph graph, Mode mode, BanPrefixes bans, SortedSet<int> remembered)
    {
        this.graph = graph;
        this.mode = mode;
        this.bans = bans;
        this.remembered = remembered;
        fullSlack = graph.UTurnDeciseconds(mode) + 1;
    }

    /// <summary>Whether turning back right after an arc is possible and takes time.</summary>
    public static bool TurningBackCosts(RoadGraph graph, Mode mode, int arc)
    {
        var back = graph.ReverseOf(arc);
        return graph.UTurnDeciseconds(mode) > 0 && graph.TravelDeciseconds(mode)[back] != RoadGraph.NoAccess && !graph.IsDeadEnd(mode, back);
    }

    /// <summary>The arcs before and after which drives must remember what they drove, because passes end or begin there: the last arc of each, and the first one turned round.</summary>
    public static SortedSet<int> ToRemember(RoadGraph graph, Mode mode, IEnumerable<ReadOnlyMemory<int>> passes)
    {
        var remembered = new SortedSet<int>();
        foreach (var pass in passes)
        {
            foreach (var arc in pass.IsEmpty ? [] : (ReadOnlySpan<int>)[pass.Span[^1], graph.ReverseOf(pass.Span[0])])
            {
                if (TurningBackCosts(graph, mode, arc))
                {
                    remembered.Add(arc);
                }
            }
        }

        return remembered;
    }

    /// <summary>The network with all states that can be reached.</summary>
    public TravelNetwork Build()
    {
        FindStates();
        var extra = new TravelStates(graph, bans, remembered, states);
        var firstLink = new List<int>(graph.NodeCount + states.Count + 1) { 0 };
        var (target, deciseconds, arcs) = (new List<int>(graph.ArcCount), new List<int>(graph.ArcCount), new List<int>(graph.ArcCount));
        for (var state = 0; state < graph.NodeCount + states.Count; state++)
        {
            var index = state < graph.NodeCount ? Free : indexOf[(extra.BegunIn(state), extra.LastArcOf(state))];
            var node = index == Free ? state : extra.NodeOf(state);
            foreach (var (arc, beginning, slack) in Continuations(index, node))
            {
                target.Add(KeyOf(arc, beginning, slack) is { } key ? extra.Of(key.Beginning, key.LastArc) : graph.Head[arc]);
                deciseconds.Add(WithTurn(index, arc));
                arcs.Add(arc);
            }

            firstLink.Add(target.Count);
        }

        return new TravelNetwork(graph, mode, extra, [.. firstLink], [.. target], [.. deciseconds], [.. arcs]);
    }

    /// <summary>Time of an arc driven from a state, with the turn into it; one that no int can hold is as good as no access.</summary>
    private int WithTurn(int index, int arc)
    {
        var turn = index == Free ? 0L : graph.TurnDeciseconds(mode, states[index].LastArc, arc);
        return (int)Math.Min(RoadGraph.NoAccess, graph.TravelDeciseconds(mode)[arc] + turn);
    }

    private void FindStates()
    {
        foreach (var arc in remembered)
        {
            Note((BanPrefixes.None, arc), fullSlack);
        }

        for (var node = 0; node < graph.NodeCount; node++)
        {
            Reach(Free, node);
        }

        // A state met again with more slack is looked at again: its memory must then reach farther.
        while (open.TryDequeue(out var index))
        {
            Reach(index, graph.Head[states[index].LastArc]);
        }
    }

    private void Reach(int index, int node)
    {
        foreach (var (arc, beginning, slack) in Continuations(index, node))
        {
            if (KeyOf(arc, beginning, slack) is { } key)
            {
                Note(key, slack);
            }
        }
    }

    private void Note((int Beginning, int LastArc) key, int slack)
    {
        if (!indexOf.TryGetValue(key, out var next))
        {
            indexOf[key] = next = states.Count;
            states.Add(key);
            slackOf.Add(-1);
        }

        if (slack > slackOf[next])
        {
            slackOf[next] = slack;
            open.Enqueue(next);
        }
    }

    /// <summary>
    /// The arcs that may be driven from a state, each with the beginning of a ban it ends on and the time that driving on and back from there must take for
    /// turning round earlier to have been better (0: nothing need be remembered).
    /// </summary>
    /// <param name="index">Into <see cref="states"/>, or <see cref="Free"/>.</param>
    /// <param name="node">Where it is.</param>
    private IEnumerable<(int Arc, int Beginning, int Slack)> Continuations(int index, int node)
    {
        var begun = index == Free ? BanPrefixes.None : states[index].Beginning;
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            if (graph.TravelDeciseconds(mode)[arc] == RoadGraph.NoAccess)
            {
                continue;
            }

            var beginning = bans.After(begun, arc);
            if (beginning != BanPrefixes.Banned)
            {
                yield return (arc, beginning, remembered.Contains(arc) ? fullSlack : index == Free ? 0 : SlackAfter(index, arc));
            }
        }
    }

    private int SlackAfter(int index, int arc)
    {
        if (!TurningBackCosts(graph, mode, arc))
        {
            return 0;
        }

        // Leaving a state that has begun a ban, turning round is possible from the next node on.
        return states[index].Beginning != BanPrefixes.None
            ? fullSlack
            : (int)Math.Max(0, slackOf[index] - (long)graph.TravelDeciseconds(mode)[arc] - graph.TravelDeciseconds(mode)[graph.ReverseOf(arc)]);
    }

    private static (int Beginning, int LastArc)? KeyOf(int arc, int beginning, int slack) =>
        beginning != BanPrefixes.None || slack > 0 ? (beginning, arc) : null;
}
