using System.Runtime.CompilerServices;

namespace RoutePlanner.Core.Coverage;

/// <summary>Visits of many items in the order they came; grows as needed and keeps its room.</summary>
internal sealed class VisitList : IVisitSink
{
    private int[] items = new int[1024];
    private ItemVisit[] visits = new ItemVisit[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Items => items.AsSpan(0, Count);

    public ReadOnlySpan<ItemVisit> Visits => visits.AsSpan(0, Count);

    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int item, in ItemVisit visit)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, 2 * Count);
            Array.Resize(ref visits, 2 * Count);
        }

        items[Count] = item;
        visits[Count++] = visit;
    }
}
