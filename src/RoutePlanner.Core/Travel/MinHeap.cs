namespace RoutePlanner.Core.Travel;

/// <summary>
/// A heap of items 0 to capacity-1 ordered by an int key, smallest first, with decrease-key. Four children a parent: half as deep as a
/// binary heap, and the four keys to compare lie side by side (D. B. Johnson, 1975; the shape RoutingKit uses).
/// <code>
/// heap[i]       item at place i; parent (i-1)/4, children 4i+1 .. 4i+4
/// heapKey[i]    its key
/// placeOf[item] where it is, or Absent
/// </code>
/// Nothing is allocated after construction. One thread at a time.
/// </summary>
internal sealed class MinHeap
{
    private const int Absent = -1;

    private readonly int[] heap;
    private readonly int[] heapKey;
    private readonly int[] placeOf;
    private int count;

    /// <summary>An empty heap for items below <paramref name="capacity"/>.</summary>
    public MinHeap(int capacity)
    {
        heap = new int[capacity];
        heapKey = new int[capacity];
        placeOf = new int[capacity];
        Array.Fill(placeOf, Absent);
    }

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>Empties it; costs what is still inside, not the capacity.</summary>
    public void Clear()
    {
        for (var i = 0; i < count; i++)
        {
            placeOf[heap[i]] = Absent;
        }

        count = 0;
    }

    /// <summary>Puts an item in, or lowers its key; a key that is not lower changes nothing.</summary>
    public void PushOrDecrease(int item, int key)
    {
        var place = placeOf[item];
        if (place == Absent)
        {
            place = count++;
        }
        else if (heapKey[place] <= key)
        {
            return;
        }

        SiftUp(place, item, key);
    }

    /// <summary>The smallest key. The heap must not be empty.</summary>
    public int MinKey => heapKey[0];

    /// <summary>Gives an item that is in the heap another key, higher or lower.</summary>
    public void Set(int item, int key)
    {
        var place = placeOf[item];
        if (key < heapKey[place])
        {
            SiftUp(place, item, key);
        }
        else
        {
            SiftDown(place, item, key);
        }
    }

    /// <summary>Takes out an item with the smallest key. The heap must not be empty.</summary>
    public (int Item, int Key) Pop()
    {
        var (item, key) = (heap[0], heapKey[0]);
        placeOf[item] = Absent;
        count--;
        if (count > 0)
        {
            SiftDown(0, heap[count], heapKey[count]);
        }

        return (item, key);
    }

    private void SiftUp(int place, int item, int key)
    {
        while (place > 0)
        {
            var parent = (place - 1) >> 2;
            if (heapKey[parent] <= key)
            {
                break;
            }

            Put(place, heap[parent], heapKey[parent]);
            place = parent;
        }

        Put(place, item, key);
    }

    private void SiftDown(int place, int item, int key)
    {
        while (true)
        {
            var first = (place << 2) + 1;
            if (first >= count)
            {
                break;
            }

            var smallest = first;
            var end = Math.Min(first + 4, count);
            for (var child = first + 1; child < end; child++)
            {
                if (heapKey[child] < heapKey[smallest])
                {
                    smallest = child;
                }
            }

            if (heapKey[smallest] >= key)
            {
                break;
            }

            Put(place, heap[smallest], heapKey[smallest]);
            place = smallest;
        }

        Put(place, item, key);
    }

    private void Put(int place, int item, int key)
    {
        heap[place] = item;
        heapKey[place] = key;
        placeOf[item] = place;
    }
}
