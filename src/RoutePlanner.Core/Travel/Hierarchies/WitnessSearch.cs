namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Looks for paths round a state that is about to be contracted: a small Dijkstra from one of its neighbours, given up after some states. A path that it
/// misses costs a needless shortcut, never a wrong time.
/// </summary>
internal sealed class WitnessSearch(ArcPool outArcs, ArcPool inArcs, int stateCount)
{
    private readonly uint[] time = Filled(stateCount);
    private readonly bool[] isTarget = new bool[stateCount];
    private readonly List<int> touched = [];
    private readonly KeyHeap heap = new();

    /// <summary>Searches from a state, not over <paramref name="without"/>, until all targets are settled, time or patience runs out.</summary>
    /// <param name="from">Where the paths begin.</param>
    /// <param name="without">The state that is to be contracted; paths to the heads of its arcs are wanted.</param>
    /// <param name="maxTime">No longer path is of use.</param>
    /// <param name="patience">How many states may be settled.</param>
    public void Run(int from, int without, uint maxTime, int patience)
    {
        Reset();
        var open = MarkTargets(without, from, true);
        Reach(from, 0);
        while (!heap.IsEmpty && open > 0 && patience > 0)
        {
            var (settledTime, state) = heap.Pop();
            if (settledTime > time[state])
            {
                continue;
            }

            if (settledTime > maxTime)
            {
                break;
            }

            patience--;
            open -= isTarget[state] ? 1 : 0;
            foreach (ref readonly var arc in outArcs[state])
            {
                var reached = settledTime + arc.Deciseconds;
                if (arc.Other != without && reached <= maxTime && reached < time[arc.Other])
                {
                    Reach(arc.Other, reached);
                }
            }
        }

        MarkTargets(without, from, false);
    }

    /// <summary>Whether the last search, or it and one arc more, came to a state within a time without the contracted one.</summary>
    public bool Reaches(int state, int without, uint within)
    {
        if (time[state] <= within)
        {
            return true;
        }

        foreach (ref readonly var arc in inArcs[state])
        {
            if (arc.Other != without && time[arc.Other] + arc.Deciseconds <= within)
            {
                return true;
            }
        }

        return false;
    }

    private static uint[] Filled(int count)
    {
        var filled = new uint[count];
        Array.Fill(filled, Hierarchy.Infinity);
        return filled;
    }

    private int MarkTargets(int without, int from, bool mark)
    {
        var count = 0;
        foreach (ref readonly var arc in outArcs[without])
        {
            if (arc.Other != from)
            {
                isTarget[arc.Other] = mark;
                count++;
            }
        }

        return count;
    }

    private void Reach(int state, uint reached)
    {
        if (time[state] == Hierarchy.Infinity)
        {
            touched.Add(state);
        }

        time[state] = reached;
        heap.Push(reached, state);
    }

    private void Reset()
    {
        foreach (var state in touched)
        {
            time[state] = Hierarchy.Infinity;
        }

        touched.Clear();
        heap.Clear();
    }
}
