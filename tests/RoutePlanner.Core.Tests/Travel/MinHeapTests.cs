using CsCheck;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

public class MinHeapTests
{
    [Fact]
    public void Items_come_out_by_their_lowest_key() =>
        Gen.Select(Gen.Int[0, 49], Gen.Int[0, 99]).Array[0, 200].Sample(pushes =>
        {
            var heap = new MinHeap(50);
            var lowest = new Dictionary<int, int>();
            foreach (var (item, key) in pushes)
            {
                heap.PushOrDecrease(item, key);
                lowest[item] = Math.Min(key, lowest.GetValueOrDefault(item, int.MaxValue));
            }

            var previous = int.MinValue;
            while (!heap.IsEmpty)
            {
                var (item, key) = heap.Pop();
                Assert.True(key >= previous);
                Assert.True(lowest.Remove(item, out var expected));
                Assert.Equal(expected, key);
                previous = key;
            }

            Assert.Empty(lowest);
        });

    [Fact]
    public void A_cleared_heap_is_as_new()
    {
        var heap = new MinHeap(3);
        heap.PushOrDecrease(1, 5);
        heap.PushOrDecrease(2, 4);
        heap.Clear();
        Assert.True(heap.IsEmpty);
        heap.PushOrDecrease(1, 9);
        Assert.Equal((1, 9), heap.Pop());
        Assert.True(heap.IsEmpty);
    }
}
