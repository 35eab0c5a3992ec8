namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Shortest paths between two ends on a <see cref="Hierarchy"/>: up from both until they meet at the top. Allocates nothing once warm. One thread at a time.
/// </summary>
internal sealed class PairSearch
{
    private readonly Hierarchy hierarchy;
    private readonly UpwardSearch outward;
    private readonly UpwardSearch homeward;
    private readonly Unpacking unpacking;
    private readonly List<TravelGoal> goals = [];
    private readonly List<int> rising = [];

    public PairSearch(Hierarchy hierarchy)
    {
        this.hierarchy = hierarchy;
        outward = new UpwardSearch(hierarchy.Up, hierarchy.Down);
        homeward = new UpwardSearch(hierarchy.Down, hierarchy.Up);
        unpacking = new Unpacking(hierarchy);
    }

    /// <inheritdoc cref="ITravel.Deciseconds(TravelEnd, TravelEnd)"/>
    public int Deciseconds(TravelEnd from, TravelEnd to)
    {
        Search(from, to, out var time);
        return (int)time;
    }

    /// <inheritdoc cref="ITravel.Cost"/>
    public TravelCost Cost(TravelEnd from, TravelEnd to)
    {
        var top = Search(from, to, out var time);
        if (top < 0)
        {
            return TravelCost.None;
        }

        var centimetres = 0L;
        for (var step = outward.From[top]; step.Arc >= 0; step = outward.From[step.Position])
        {
            centimetres += hierarchy.Up.Centimetres[step.Arc];
        }

        for (var step = homeward.From[top]; step.Arc >= 0; step = homeward.From[step.Position])
        {
            centimetres += hierarchy.Down.Centimetres[step.Arc];
        }

        return new TravelCost((int)time, centimetres);
    }

    /// <inheritdoc cref="ITravel.TryPath"/>
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

    /// <summary>The position at which a shortest path is highest, or -1.</summary>
    private int Search(TravelEnd from, TravelEnd to, out uint best)
    {
        outward.Begin();
        outward.Add(hierarchy.PositionOf[hierarchy.Network.StartOf(from)], 0);
        homeward.Begin();
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
