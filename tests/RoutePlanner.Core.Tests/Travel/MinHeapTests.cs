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
    public void Keys_may_rise_and_fall_in_between() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 29], Gen.Int[int.MinValue, int.MaxValue]).Array[0, 300].Sample(steps =>
        {
            var heap = new MinHeap(30);
            var keys = new Dictionary<int, int>();
            foreach (var (what, item, key) in steps)
            {
                if (what == 0 && keys.Count > 0)
                {
                    var (popped, itsKey) = heap.Pop();
                    Assert.Equal(keys.Values.Min(), itsKey);
                    Assert.True(keys.Remove(popped, out var expected));
                    Assert.Equal(expected, itsKey);
                }
                else if (what < 6 && keys.ContainsKey(item))
                {
                    heap.Set(item, key);
                    keys[item] = key;
                }
                else
                {
                    heap.PushOrDecrease(item, key);
                    keys[item] = Math.Min(key, keys.GetValueOrDefault(item, int.MaxValue));
                }

                Assert.Equal(keys.Count == 0, heap.IsEmpty);
                Assert.True(heap.IsEmpty || heap.MinKey == keys.Values.Min());
            }

            while (!heap.IsEmpty)
            {
                var (item, key) = heap.Pop();
                Assert.True(key <= keys.Values.Min());
                Assert.True(keys.Remove(item, out var expected));
                Assert.Equal(expected, key);
            }

            Assert.Empty(keys);
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
