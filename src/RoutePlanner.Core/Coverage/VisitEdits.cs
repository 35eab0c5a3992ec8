using System.Numerics;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Visits to add and to remove, gathered by item. A visit that is both added and removed is no edit: what a move only drives anew at the same times costs nothing.
/// <code>
/// slot k:     ItemAt(k), its edits from HeadAt(k) on by Next, in order of visits (None ends it; none left if all cancelled)
/// table:      open addressing by item, an entry counts if it is of this epoch, so that clearing costs nothing
/// </code>
/// Scratch of one thread; nothing is allocated once it has grown to the largest move.
/// </summary>
internal sealed class VisitEdits
{
    public const int None = -1;

    private const int SmallestTable = 1024;
    private const uint HashFactor = 2_654_435_769;

    private (int Item, int Epoch, int Slot)[] table = new (int, int, int)[SmallestTable];
    private (int Item, int Head)[] slots = new (int, int)[SmallestTable / 2];
    private Edit[] edits = new Edit[SmallestTable];
    private int shift = 32 - BitOperations.Log2(SmallestTable);
    private int epoch = 1;
    private int editCount;

    /// <summary>Items touched, some perhaps with no edit left.</summary>
    public int ItemCount { get; private set; }

    /// <summary>Edits noted, cancelled ones among them.</summary>
    public int Count => editCount;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        ItemCount = 0;
        editCount = 0;
        if (++epoch == int.MaxValue)
        {
            Array.Clear(table);
            epoch = 1;
        }
    }

    public int ItemAt(int slot) => slots[slot].Item;

    public int HeadAt(int slot) => slots[slot].Head;

    public ref readonly Edit this[int edit] => ref edits[edit];

    /// <summary>Notes that an item is to get a visit, or to lose one.</summary>
    public void Add(int item, in ItemVisit visit, bool isAdded)
    {
        var slotIndex = SlotOf(item);
        ref var slot = ref slots[slotIndex];
        var (before, at) = (None, slot.Head);
        while (at != None)
        {
            var order = edits[at].Visit.Start != visit.Start ? edits[at].Visit.Start.CompareTo(visit.Start) : edits[at].Visit.CompareTo(visit);
            if (order == 0 && edits[at].IsAdded != isAdded)
            {
                Link(ref slot, before, edits[at].Next);
                return;
            }

            if (order > 0)
            {
                break;
            }

            (before, at) = (at, edits[at].Next);
        }

        if (editCount == edits.Length)
        {
            Array.Resize(ref edits, 2 * editCount);
        }

        edits[editCount] = new Edit(visit, at, isAdded);
        Link(ref slot, before, editCount++);
    }

    /// <summary>Takes another's edits the other way round.</summary>
    public void SetInverse(VisitEdits other)
    {
        Clear();
        for (var slot = 0; slot < other.ItemCount; slot++)
        {
            for (var at = other.HeadAt(slot); at != None; at = other[at].Next)
            {
                Add(other.ItemAt(slot), other[at].Visit, !other[at].IsAdded);
            }
        }
    }

    /// <summary>The visits of a slot's item as they will be.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="kept">Its visits as they are.</param>
    /// <param name="merged">Is cleared, and takes them.</param>
    /// <exception cref="InvalidOperationException">A visit is to be removed that isn't there.</exception>
    public void Merge(int slot, ReadOnlySpan<KeptVisit> kept, List<ItemVisit> merged)
    {
        merged.Clear();
        var at = HeadAt(slot);
        var next = 0;
        while (at != None || next < kept.Length)
        {
            if (at == None || (next < kept.Length && kept[next].Visit.CompareTo(edits[at].Visit) < 0))
            {
                merged.Add(kept[next++].Visit);
                continue;
            }

            if (edits[at].IsAdded)
            {
                merged.Add(edits[at].Visit);
            }
            else
            {
                DemandThere(kept, next++, edits[at].Visit);
            }

            at = edits[at].Next;
        }
    }

    /// <summary>A visit that is removed must be there.</summary>
    public static void DemandThere(ReadOnlySpan<KeptVisit> kept, int at, in ItemVisit removed)
    {
        if (at >= kept.Length || !kept[at].Visit.IsSame(removed))
        {
            throw new InvalidOperationException($"{removed} is to be removed, but isn't there");
        }
    }

    private void Link(ref (int Item, int Head) slot, int before, int next)
    {
        if (before == None)
        {
            slot.Head = next;
        }
        else
        {
            edits[before].Next = next;
        }
    }

    private int SlotOf(int item)
    {
        var mask = table.Length - 1;
        for (var at = (int)((uint)item * HashFactor >> shift); ; at = (at + 1) & mask)
        {
            ref var entry = ref table[at];
            if (entry.Epoch != epoch)
            {
                entry = (item, epoch, ItemCount);
                slots[ItemCount] = (item, None);
                return ++ItemCount < slots.Length ? ItemCount - 1 : Grow();
            }

            if (entry.Item == item)
            {
                return entry.Slot;
            }
        }
    }

    /// <summary>Twice the room; the last slot is handed back.</summary>
    private int Grow()
    {
        table = new (int, int, int)[2 * table.Length];
        shift--;
        Array.Resize(ref slots, 2 * slots.Length);
        for (var slot = 0; slot < ItemCount; slot++)
        {
            var at = (int)((uint)slots[slot].Item * HashFactor >> shift);
            while (table[at].Epoch == epoch)
            {
                at = (at + 1) & (table.Length - 1);
            }

            table[at] = (slots[slot].Item, epoch, slot);
        }

        return ItemCount - 1;
    }

    /// <summary>One visit more or less.</summary>
    internal struct Edit(ItemVisit visit, int next, bool isAdded)
    {
        public ItemVisit Visit = visit;
        public int Next = next;
        public bool IsAdded = isAdded;
    }
}
