namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Shortest paths on a <see cref="Hierarchy"/>: up from both ends until they meet at the top. Work space for one thread; the hierarchy is shared.
/// </summary>
internal sealed class HierarchyTravel : ITravel
{
    private readonly Hierarchy hierarchy;
    private readonly UpwardSearch outward;
    private readonly UpwardSearch homeward;
    private readonly Unpacking unpacking;
    private readonly List<int> rising = [];

    public HierarchyTravel(Hierarchy hierarchy)
    {
        this.hierarchy = hierarchy;
        outward = new UpwardSearch(hierarchy.Up, hierarchy.Down);
        homeward = new UpwardSearch(hierarchy.Down, hierarchy.Up);
        unpacking = new Unpacking(hierarchy);
    }

    /// <inheritdoc/>
    public int Deciseconds(int fromNode, int toNode)
    {
        Search(fromNode, toNode, out var time);
        return (int)time;
    }

    /// <inheritdoc/>
    public void Deciseconds(int fromNode, ReadOnlySpan<int> toNodes, Span<int> deciseconds)
    {
        for (var i = 0; i < toNodes.Length; i++)
        {
            deciseconds[i] = Deciseconds(fromNode, toNodes[i]);
        }
    }

    /// <inheritdoc/>
    public bool TryPath(int fromNode, int toNode, List<int> arcs)
    {
        var top = Search(fromNode, toNode, out _);
        if (top < 0)
        {
            return false;
        }

        rising.Clear();
        for (var step = outward.From[top]; step.Arc >= 0; step = outward.From[step.Position])
        {
            rising.Add(step.Arc);
        }

        for (var i = rising.Count - 1; i >= 0; i--)
        {
            unpacking.Up(rising[i], arcs);
        }

        for (var step = homeward.From[top]; step.Arc >= 0; step = homeward.From[step.Position])
        {
            unpacking.Down(step.Arc, arcs);
        }

        return true;
    }

    /// <summary>The position at which a shortest path is highest, or -1.</summary>
    private int Search(int fromNode, int toNode, out uint best)
    {
        outward.Begin();
        homeward.Begin();
        outward.Add(hierarchy.PositionOf[fromNode], 0);
        foreach (var state in hierarchy.Network.StatesAt(toNode))
        {
            homeward.Add(hierarchy.PositionOf[state], 0);
        }

        var top = -1;
        best = Hierarchy.Infinity;
        while (true)
        {
            var (outMin, homeMin) = (outward.MinKey, homeward.MinKey);
            if (Math.Min(outMin, homeMin) >= best)
            {
                return top;
            }

            var (search, other) = outMin <= homeMin ? (outward, homeward) : (homeward, outward);
            var position = search.SettleNext();
            if (position >= 0 && search.Time[position] + other.Time[position] < best)
            {
                (best, top) = (search.Time[position] + other.Time[position], position);
            }
        }
    }
}
