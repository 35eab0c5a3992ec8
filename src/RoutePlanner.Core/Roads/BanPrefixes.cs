namespace RoutePlanner.Core.Roads;

/// <summary>
/// Recognises banned sequences of arcs while they are driven: an automaton whose states are the beginnings of bans
/// (A. V. Aho, M. J. Corasick, 1975: Efficient string matching). After any drive the state is the longest beginning that the drive ends with.
/// </summary>
internal sealed class BanPrefixes
{
    /// <summary>The state of a drive that ends with no beginning of a ban.</summary>
    public const int None = 0;

    /// <summary>What <see cref="After"/> gives where a ban would be completed.</summary>
    public const int Banned = -1;

    private readonly List<Dictionary<int, int>> next = [[]];
    private readonly List<int> shorter = [None];
    private readonly List<bool> isBan = [false];
    private readonly List<int> lastArc = [-1];

    /// <summary>The automaton of a mode's bans; bans over arcs that are closed to the mode are left out.</summary>
    public BanPrefixes(RoadGraph graph, Mode mode)
    {
        var times = graph.TravelDeciseconds(mode);
        for (var ban = 0; ban < graph.Bans.Count; ban++)
        {
            if (graph.Bans.Holds(ban, mode) && IsOpen(graph.Bans.Arcs(ban), times))
            {
                Insert(graph.Bans.Arcs(ban));
            }
        }

        LinkShorter();
    }

    /// <summary>Whether there are no bans.</summary>
    public bool IsEmpty => next.Count == 1;

    /// <summary>Number of states, <see cref="None"/> and the whole bans included.</summary>
    public int Count => next.Count;

    /// <summary>The arc driven last in a state that is not <see cref="None"/>.</summary>
    public int LastArcOf(int state) => lastArc[state];

    /// <summary>The state after driving one arc more, or <see cref="Banned"/>.</summary>
    public int After(int state, int arc)
    {
        while (true)
        {
            if (next[state].TryGetValue(arc, out var longer))
            {
                return isBan[longer] ? Banned : longer;
            }

            if (state == None)
            {
                return None;
            }

            state = shorter[state];
        }
    }

    private static bool IsOpen(ReadOnlySpan<int> arcs, ReadOnlySpan<int> times)
    {
        foreach (var arc in arcs)
        {
            if (times[arc] == RoadGraph.NoAccess)
            {
                return false;
            }
        }

        return true;
    }

    private void Insert(ReadOnlySpan<int> arcs)
    {
        var state = None;
        foreach (var arc in arcs)
        {
            if (!next[state].TryGetValue(arc, out var longer))
            {
                longer = next.Count;
                next[state].Add(arc, longer);
                next.Add([]);
                shorter.Add(None);
                isBan.Add(false);
                lastArc.Add(arc);
            }

            state = longer;
        }

        isBan[state] = true;
    }

    /// <summary>For each state the longest other state that it ends with, shorter ones first; a state that ends with a whole ban is one.</summary>
    private void LinkShorter()
    {
        var open = new Queue<int>(next[None].Values);
        while (open.TryDequeue(out var state))
        {
            foreach (var (arc, longer) in next[state])
            {
                var end = shorter[state];
                while (end != None && !next[end].ContainsKey(arc))
                {
                    end = shorter[end];
                }

                shorter[longer] = next[end].GetValueOrDefault(arc, None);
                isBan[longer] |= isBan[shorter[longer]];
                open.Enqueue(longer);
            }
        }
    }
}
