using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether a road leads from one node to another: a plain search over open arcs, remembered per mode and start.</summary>
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
        var isReached = new bool[graph.NodeCount];
        var open = new Stack<int>([from]);
        isReached[from] = true;
        while (open.TryPop(out var node))
        {
            for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            {
                var head = graph.Head[arc];
                if (!isReached[head] && graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess)
                {
                    isReached[head] = true;
                    open.Push(head);
                }
            }
        }

        return isReached;
    }
}
