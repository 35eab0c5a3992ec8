using CsCheck;
using RoutePlanner.Core.Travel.Hierarchies;

namespace RoutePlanner.Core.Tests.Travel.Hierarchies;

public class KeyHeapTests
{
    /// <summary>Any time, with many ties and the largest there is.</summary>
    private static readonly Gen<uint> Keys = Gen.OneOf(Gen.UInt[0, 3], Gen.UInt[0, Hierarchy.Infinity], Gen.UInt[Hierarchy.Infinity - 1, uint.MaxValue]);

    [Fact]
    public void Pairs_come_out_by_key_then_item_however_pushes_and_pops_are_mixed() =>
        Gen.Select(Gen.Bool, Keys, Gen.Int[0, 5]).Array[0, 300].Sample(steps =>
        {
            var heap = new KeyHeap();
            var reference = new List<(uint Key, int Item)>();
            foreach (var (isPop, key, item) in steps)
            {
                if (!isPop)
                {
                    heap.Push(key, item);
                    reference.Add((key, item));
                }
                else if (reference.Count > 0)
                {
                    Assert.Equal(reference.Min(), heap.Pop());
                    reference.Remove(reference.Min());
                }

                Assert.Equal(reference.Count == 0, heap.IsEmpty);
                Assert.Equal(reference.Count == 0 ? uint.MaxValue : reference.Min().Key, heap.MinKey);
            }

            foreach (var pair in reference.Order())
            {
                Assert.Equal(pair, heap.Pop());
            }

            Assert.True(heap.IsEmpty);
        });

    [Fact]
    public void A_cleared_heap_is_as_new()
    {
        var heap = new KeyHeap();
        heap.Push(5, 1);
        heap.Push(4, 2);
        heap.Clear();
        Assert.True(heap.IsEmpty);
        Assert.Equal(uint.MaxValue, heap.MinKey);
        heap.Push(9, 1);
        Assert.Equal((9u, 1), heap.Pop());
        Assert.True(heap.IsEmpty);
    }

    [Fact]
    public void Nothing_is_allocated_once_warm()
    {
        var heap = new KeyHeap();
        FillAndEmpty(heap);
        var before = GC.GetAllocatedBytesForCurrentThread();
        FillAndEmpty(heap);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void FillAndEmpty(KeyHeap heap)
    {
        for (var item = 0; item < 1000; item++)
        {
            heap.Push((uint)(item * 7919 % 1000), item);
        }

        while (!heap.IsEmpty)
        {
            heap.Pop();
        }
    }
}
