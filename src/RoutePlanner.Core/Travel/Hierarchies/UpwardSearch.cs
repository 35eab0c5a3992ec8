namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Dijkstra's algorithm on one half of a hierarchy: up from where drives begin, or, over arcs that come down, up from where they end. Reaches some
/// hundred positions whatever the size of the map.
/// <para>
/// Positions whose time can be bettered by coming down from a higher one are passed over (stall-on-demand, R. Geisberger et al., 2008): no
/// shortest path goes up through them.
/// </para>
/// <code>
/// Time[position]      shortest time found, Infinity where not reached; final where settled and not passed over
/// From[position]      the position and arc it was reached by
/// </code>
/// Allocates nothing once warm. One thread at a time.
/// </summary>
internal sealed class UpwardSearch
{
    private readonly SearchGraph ahead;
    private readonly SearchGraph behind;
    private readonly KeyHeap heap = new();
    private readonly uint[] time;
    private readonly Step[] from;
    private readonly int[] touched;
    private int touchedCount;

    /// <param name="ahead">The arcs to follow.</param>
    /// <param name="behind">The arcs of the other half.</param>
    public UpwardSearch(SearchGraph ahead, SearchGraph behind)
    {
        var count = ahead.First.Length - 1;
        (this.ahead, this.behind) = (ahead, behind);
        (time, from, touched) = (new uint[count], new Step[count], new int[count]);
        Array.Fill(time, Hierarchy.Infinity);
    }

    /// <summary>How a position was reached: from which one, over which arc; <see cref="Arc"/> is -1 at a beginning.</summary>
    internal readonly record struct Step(int Position, int Arc);

    /// <summary>Shortest time found of each position.</summary>
    public uint[] Time => time;

    /// <summary>How each position was reached.</summary>
    public Step[] From => from;

    /// <summary>The smallest time that is not settled, or more than any where the search is done.</summary>
    public uint MinKey => heap.MinKey;

    /// <summary>Whether all that can be reached is settled.</summary>
    public bool IsDone => heap.IsEmpty;

    /// <summary>Forgets the last search.</summary>
    public void Begin()
    {
        for (var i = 0; i < touchedCount; i++)
        {
            time[touched[i]] = Hierarchy.Infinity;
        }

        touchedCount = 0;
        heap.Clear();
    }

    /// <summary>Adds a beginning.</summary>
    public void Add(int position, uint atTime) => Reach(position, atTime, new Step(-1, -1));

    /// <summary>
    /// Settles the next position and gives it, or -1 where it was passed over. The search must not be done.
    /// </summary>
    public int SettleNext()
    {
        var (settled, position) = heap.Pop();
        if (settled > time[position] || IsStalled(position, settled))
        {
            return -1;
        }

        var arcs = ahead.Arcs;
        var end = ahead.First[position + 1];
        for (var arc = ahead.First[position]; arc < end; arc++)
        {
            var reached = settled + arcs[arc].Deciseconds;
            if (reached < time[arcs[arc].Position])
            {
                Reach(arcs[arc].Position, reached, new Step(position, arc));
            }
        }

        return position;
    }

    private bool IsStalled(int position, uint settled)
    {
        var arcs = behind.Arcs;
        var end = behind.First[position + 1];
        for (var arc = behind.First[position]; arc < end; arc++)
        {
            if (time[arcs[arc].Position] + arcs[arc].Deciseconds < settled)
            {
                return true;
            }
        }

        return false;
    }

    private void Reach(int position, uint reached, Step step)
    {
        var old = time[position];
        if (reached >= old)
        {
            return;
        }

        if (old == Hierarchy.Infinity)
        {
            touched[touchedCount++] = position;
        }

        time[position] = reached;
        from[position] = step;
        heap.Push(reached, position);
    }
}
