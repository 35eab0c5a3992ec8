namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// A heap of (time, item) pairs, smallest first, items in order of their number among equals. An item whose time falls is pushed again; the reader
/// passes over what is out of date. For small searches this beats a heap that knows where each item is. Four children a parent.
/// Grows while it warms up, then allocates nothing.
/// </summary>
internal sealed class KeyHeap
{
    private ulong[] heap = new ulong[64];
    private int count;

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>The smallest time in it, or more than any time where it is empty.</summary>
    public uint MinKey => count == 0 ? uint.MaxValue : (uint)(heap[0] >> 32);

    /// <summary>Empties it.</summary>
    public void Clear() => count = 0;

    /// <summary>Puts an item in.</summary>
    public void Push(uint key, int item)
    {
        if (count == heap.Length)
        {
            Array.Resize(ref heap, 2 * count);
        }

        var entry = ((ulong)key << 32) | (uint)item;
        var entries = heap;
        var place = count++;
        while (place > 0)
        {
            var parent = (place - 1) >> 2;
            if (entries[parent] <= entry)
            {
                break;
            }

            entries[place] = entries[parent];
            place = parent;
        }

        entries[place] = entry;
    }

    /// <summary>Takes out the smallest. The heap must not be empty.</summary>
    public (uint Key, int Item) Pop()
    {
        var entries = heap;
        var top = entries[0];
        count--;
        if (count > 0)
        {
            SiftDown(entries.AsSpan(0, count), entries[count]);
        }

        return ((uint)(top >> 32), (int)(uint)top);
    }

    private static void SiftDown(Span<ulong> entries, ulong entry)
    {
        var place = 0;
        while (true)
        {
            var child = (place << 2) + 1;
            if (child >= entries.Length)
            {
                break;
            }

            var (smallest, end) = (child, Math.Min(child + 4, entries.Length));
            while (++child < end)
            {
                smallest = entries[child] < entries[smallest] ? child : smallest;
            }

            if (entries[smallest] >= entry)
            {
                break;
            }

            entries[place] = entries[smallest];
            place = smallest;
        }

        entries[place] = entry;
    }
}
