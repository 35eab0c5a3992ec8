using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether a road leads from one node to another: a plain search over open arcs and turns that aren't forbidden, remembered per mode and start.</summary>
internal sealed class Reach(RoadGraph graph)
{
    private readonly Dictionary<(Mode Mode, int From), bool[]> reached = [];

    public bool CanGo(Mode mode, int from, int to)
    {
        if (from < 0 || to < 0)
        {
            return false;
        }

        if (!reached.TryGetValue((mode, from), out var isReached))
        {
            reached.Add((mode, from), isReached = From(mode, from));
        }

        return isReached[to];
    }

    private bool[] From(Mode mode, int from)
    {
        // Where a drive may be: at a node, with the bans it has begun and how far. With none begun a node is looked at once.
        var isReached = new bool[graph.NodeCount];
        var isFree = new bool[graph.NodeCount];
        var bound = new HashSet<string>();
        var open = new Stack<(int Node, (int Ban, int Length)[] Begun)>([(from, [])]);
        isFree[from] = isReached[from] = true;
        while (open.TryPop(out var state))
        {
            for (var arc = graph.FirstArc[state.Node]; arc < graph.FirstArc[state.Node + 1]; arc++)
            {
                if (graph.TravelDeciseconds(mode)[arc] == RoadGraph.NoAccess)
                {
                    continue;
                }

                var begun = BegunAfter(mode, state.Begun, arc);
                if (Array.Exists(begun, b => b.Length == graph.Bans.Arcs(b.Ban).Length))
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
