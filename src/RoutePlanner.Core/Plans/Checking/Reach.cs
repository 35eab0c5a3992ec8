using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether a road leads from one node to another: a plain search over open arcs and turns that aren't forbidden, remembered per mode and start.</summary>
internal sealed class Reach(RoadGraph graph)
{
    private readonly Dictionary<(Mode Mode, int From), bool[]> reached = [];

    /// <summary>
    /// Whether a road leads from a node into arcs, over all of them, and on to another node, with all turns allowed, also those into and out of the arcs. Ways in by which a
    /// forbidden sequence would reach over all of the arcs count for nothing.
    /// </summary>
    public bool CanPass(Mode mode, int from, ReadOnlySpan<int> arcs, int to)
    {
        if (from < 0 || to < 0 || arcs.IsEmpty)
        {
            return false;
        }

        var passed = arcs.Length;
        var into = new List<(int Ban, int Length)[]>();
        var start = graph.TailOf(arcs[0]);
        Search(mode, from, [], (node, begun) => into.AddRange(node == start ? [begun] : []));
        foreach (var begun in into)
        {
            var after = begun;
            foreach (var arc in arcs)
            {
                after = after is null || graph.TravelDeciseconds(mode)[arc] == RoadGraph.NoAccess ? null : BegunAfter(mode, after, arc);
                after = after is not null && IsBroken(after) ? null : after;
            }

            if (after is not null && !Array.Exists(after, b => b.Length > passed) && Search(mode, graph.Head[arcs[^1]], after, (_, _) => { })[to])
            {
                return true;
            }
        }

        return false;
    }

    public bool CanGo(Mode mode, int from, int to)
    {
        if (from < 0 || to < 0)
        {
            return false;
        }

        if (!reached.TryGetValue((mode, from), out var isReached))
        {
            reached.Add((mode, from), isReached = Search(mode, from, [], (_, _) => { }));
        }

        return isReached[to];
    }

    /// <summary>The nodes that can be reached, and for each state met on the way a call.</summary>
    private bool[] Search(Mode mode, int from, (int Ban, int Length)[] driven, Action<int, (int Ban, int Length)[]> meet)
    {
        // Where a drive may be: at a node, with the bans it has begun and how far. With none begun a node is looked at once.
        var isReached = new bool[graph.NodeCount];
        var isFree = new bool[graph.NodeCount];
        var bound = new HashSet<string>();
        var open = new Stack<(int Node, (int Ban, int Length)[] Begun)>([(from, driven)]);
        isFree[from] = driven.Length == 0;
        isReached[from] = true;
        while (open.TryPop(out var state))
        {
            meet(state.Node, state.Begun);
            for (var arc = graph.FirstArc[state.Node]; arc < graph.FirstArc[state.Node + 1]; arc++)
            {
                if (graph.TravelDeciseconds(mode)[arc] == RoadGraph.NoAccess)
                {
                    continue;
                }

                var begun = BegunAfter(mode, state.Begun, arc);
                if (IsBroken(begun))
                {
                    continue;
                }

                var head = graph.Head[arc];
                isReached[head] = true;
                if (begun.Length == 0 ? !isFree[head] : !isFree[head] && bound.Add($"{head}:{string.Join(',', begun)}"))
                {
                    isFree[head] |= begun.Length == 0;
                    open.Push((head, begun));
                }
            }
        }

        return isReached;
    }

    private bool IsBroken((int Ban, int Length)[] begun) => Array.Exists(begun, b => b.Length == graph.Bans.Arcs(b.Ban).Length);

    private (int Ban, int Length)[] BegunAfter(Mode mode, (int Ban, int Length)[] begun, int arc)
    {
        var after = begun.Where(b => graph.Bans.Arcs(b.Ban)[b.Length] == arc).Select(b => (b.Ban, b.Length + 1)).ToList();
        for (var ban = graph.Bans.FirstFrom(arc); ban < graph.Bans.Count && graph.Bans.Arcs(ban)[0] == arc; ban++)
        {
            if (graph.Bans.Holds(ban, mode))
            {
                after.Add((ban, 1));
            }
        }

        return [.. after];
    }
}
