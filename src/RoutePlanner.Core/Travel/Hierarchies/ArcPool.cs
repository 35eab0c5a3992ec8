namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Lists of arcs, one a state, that grow and shrink: each a stretch of one array, moved to the array's end when it outgrows its room.
/// <code>
/// state s:  entries[start[s]] .. entries[start[s] + count[s] - 1], in no order
/// </code>
/// </summary>
internal sealed class ArcPool
{
    private readonly int[] start;
    private readonly int[] count;
    private readonly int[] room;
    private PoolArc[] entries;
    private int used;

    /// <param name="states">Number of lists.</param>
    /// <param name="arcs">About how many arcs there will be at first.</param>
    public ArcPool(int states, int arcs)
    {
        (start, count, room) = (new int[states], new int[states], new int[states]);
        entries = new PoolArc[Math.Max(16, 2 * arcs)];
    }

    /// <summary>Arcs of a state; valid until the next change.</summary>
    public ReadOnlySpan<PoolArc> this[int state] => entries.AsSpan(start[state], count[state]);

    /// <summary>Number of arcs of a state.</summary>
    public int Count(int state) => count[state];

    /// <summary>Adds an arc, or makes the one that leads to the same state cheaper; false where that one is as cheap already.</summary>
    public bool AddOrLower(int state, in PoolArc arc)
    {
        foreach (ref var old in entries.AsSpan(start[state], count[state]))
        {
            if (old.Other == arc.Other)
            {
                if (old.Deciseconds <= arc.Deciseconds)
                {
                    return false;
                }

                old = arc;
                return true;
            }
        }

        Add(state, arc);
        return true;
    }

    /// <summary>Takes out the arc that leads to a state.</summary>
    public void Remove(int state, int other)
    {
        var list = entries.AsSpan(start[state], count[state]);
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i].Other == other)
            {
                list[i] = list[^1];
                count[state]--;
                return;
            }
        }
    }

    /// <summary>Empties a state's list.</summary>
    public void Clear(int state) => count[state] = 0;

    private void Add(int state, in PoolArc arc)
    {
        if (count[state] == room[state])
        {
            Move(state, Math.Max(4, 2 * room[state]));
        }

        entries[start[state] + count[state]++] = arc;
    }

    private void Move(int state, int newRoom)
    {
        if (used + newRoom > entries.Length)
        {
            Array.Resize(ref entries, Math.Max(used + newRoom, entries.Length * 2));
        }

        Array.Copy(entries, start[state], entries, used, count[state]);
        (start[state], room[state]) = (used, newRoom);
        used += newRoom;
    }
}
