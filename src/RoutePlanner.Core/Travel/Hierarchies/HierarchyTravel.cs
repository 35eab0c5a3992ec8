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
    private readonly List<TravelGoal> goals = [];
    private readonly List<int> rising = [];

    public HierarchyTravel(Hierarchy hierarchy)
    {
        this.hierarchy = hierarchy;
        outward = new UpwardSearch(hierarchy.Up, hierarchy.Down);
        homeward = new UpwardSearch(hierarchy.Down, hierarchy.Up);
        unpacking = new Unpacking(hierarchy);
    }

    /// <inheritdoc/>
    public int Deciseconds(TravelEnd from, TravelEnd to)
    {
        Search(from, to, out var time);
        return (int)time;
    }

    /// <inheritdoc/>
    public void Deciseconds(TravelEnd from, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            deciseconds[i] = Deciseconds(from, targets[i]);
        }
    }

    /// <inheritdoc/>
    public bool TryPath(TravelEnd from, TravelEnd to, List<int> arcs)
    {
        var top = Search(from, to, out _);
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

    public void Sweep(int from, uint[] time)
    {
        outward.Begin();
        outward.Add(hierarchy.PositionOf[from], 0);
        Array.Fill(time, Hierarchy.Infinity);
        while (outward.MinKey <= Hierarchy.Infinity)
        {
            var p = outward.SettleNext();
            if (p >= 0)
            {
                time[p] = outward.Time[p];
            }
        }

        HierarchySweep.Run(hierarchy.Down, time);
    }

    public void Wide(ReadOnlySpan<int> from, uint[] time)
    {
        Array.Fill(time, Hierarchy.Infinity);
        for (var lane = 0; lane < from.Length; lane++)
        {
            outward.Begin();
            outward.Add(hierarchy.PositionOf[from[lane]], 0);
            while (outward.MinKey <= Hierarchy.Infinity)
            {
                var p = outward.SettleNext();
                if (p >= 0)
                {
                    time[(p * HierarchySweep.Lanes) + lane] = outward.Time[p];
                }
            }
        }

        HierarchySweep.RunWide(hierarchy.Down, time);
    }

    /// <summary>The position at which a shortest path is highest, or -1.</summary>
    private int Search(TravelEnd from, TravelEnd to, out uint best)
    {
        outward.Begin();
        homeward.Begin();
        outward.Add(hierarchy.PositionOf[hierarchy.Network.StartOf(from)], 0);
        goals.Clear();
        hierarchy.Network.AddGoals(to, goals);
        foreach (var goal in goals)
        {
            homeward.Add(hierarchy.PositionOf[goal.State], (uint)goal.Deciseconds);
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
