namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Shortest times from many starts to a set of targets: the sweep of <see cref="HierarchySweep"/> over just the positions above a target, which are
/// copied out, with their arcs, once for the set (RPHAST: D. Delling, A. V. Goldberg, R. F. Werneck, 2011: Faster Batched Shortest Paths in Road Networks).
/// Allocates nothing once warm. One thread at a time.
/// </summary>
internal sealed class TargetSweep
{
    private const int NotChosen = -1;

    private readonly Hierarchy hierarchy;
    private readonly UpwardSearch outward;
    private readonly List<TravelGoal> goals = [];
    private readonly List<int> firstGoal = [];
    private readonly int[] placeOf;
    private readonly int[] chosen;
    private readonly int[] first;
    private readonly SearchArc[] arcs;
    private readonly int[] stack;
    private uint[] time = [];
    private int count;

    public TargetSweep(Hierarchy hierarchy)
    {
        this.hierarchy = hierarchy;
        outward = new UpwardSearch(hierarchy.Up, hierarchy.Down);
        (placeOf, chosen, stack) = (new int[hierarchy.Count], new int[hierarchy.Count], new int[hierarchy.Count]);
        Array.Fill(placeOf, NotChosen);
        first = new int[hierarchy.Count + 1];
        arcs = new SearchArc[hierarchy.Down.Arcs.Length];
    }

    /// <inheritdoc cref="ITravel.Matrix"/>
    public void Matrix(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds)
    {
        Choose(targets);
        for (var start = 0; start < starts.Length; start += HierarchySweep.Lanes)
        {
            var lanes = Math.Min(HierarchySweep.Lanes, starts.Length - start);
            Sweep(starts.Slice(start, lanes));
            for (var lane = 0; lane < lanes; lane++)
            {
                Read(lane, deciseconds.Slice((start + lane) * targets.Length, targets.Length));
            }
        }
    }

    /// <summary>Picks the positions from which an arc, or several, come down to a target, higher ones first, and copies their arcs.</summary>
    private void Choose(ReadOnlySpan<TravelEnd> targets)
    {
        foreach (var position in chosen.AsSpan(0, count))
        {
            placeOf[position] = NotChosen;
        }

        count = 0;
        goals.Clear();
        firstGoal.Clear();
        foreach (var target in targets)
        {
            firstGoal.Add(goals.Count);
            hierarchy.Network.AddGoals(target, goals);
        }

        firstGoal.Add(goals.Count);
        foreach (var goal in goals)
        {
            ChooseAbove(hierarchy.PositionOf[goal.State]);
        }

        var needed = count * HierarchySweep.Lanes;
        time = time.Length < needed ? new uint[needed] : time;
    }

    /// <summary>A position is placed once all above it are: a depth-first walk upwards, placing on the way back.</summary>
    private void ChooseAbove(int position)
    {
        if (placeOf[position] != NotChosen)
        {
            return;
        }

        var height = 1;
        stack[0] = position;
        while (height > 0)
        {
            var top = stack[height - 1];
            if (!PushAbove(top, ref height))
            {
                height--;
                Place(top);
            }
        }
    }

    private bool PushAbove(int position, ref int height)
    {
        var down = hierarchy.Down;
        for (var arc = down.First[position]; arc < down.First[position + 1]; arc++)
        {
            if (placeOf[down.Arcs[arc].Position] == NotChosen)
            {
                stack[height++] = down.Arcs[arc].Position;
                return true;
            }
        }

        return false;
    }

    private void Place(int position)
    {
        var down = hierarchy.Down;
        var number = first[count];
        for (var arc = down.First[position]; arc < down.First[position + 1]; arc++)
        {
            arcs[number++] = down.Arcs[arc] with { Position = placeOf[down.Arcs[arc].Position] };
        }

        placeOf[position] = count;
        chosen[count++] = position;
        first[count] = number;
    }

    private void Sweep(ReadOnlySpan<TravelEnd> starts)
    {
        var times = time.AsSpan(0, count * HierarchySweep.Lanes);
        times.Fill(Hierarchy.Infinity);
        for (var lane = 0; lane < starts.Length; lane++)
        {
            outward.Begin();
            outward.Add(hierarchy.PositionOf[hierarchy.Network.StartOf(starts[lane])], 0);
            while (!outward.IsDone)
            {
                var position = outward.SettleNext();
                if (position >= 0 && placeOf[position] != NotChosen)
                {
                    times[(placeOf[position] * HierarchySweep.Lanes) + lane] = outward.Time[position];
                }
            }
        }

        HierarchySweep.RunWide(first, arcs, times);
    }

    private void Read(int lane, Span<int> deciseconds)
    {
        for (var target = 0; target < deciseconds.Length; target++)
        {
            var least = Hierarchy.Infinity;
            for (var goal = firstGoal[target]; goal < firstGoal[target + 1]; goal++)
            {
                var place = placeOf[hierarchy.PositionOf[goals[goal].State]];
                least = Math.Min(least, time[(place * HierarchySweep.Lanes) + lane] + (uint)goals[goal].Deciseconds);
            }

            deciseconds[target] = (int)least;
        }
    }
}
