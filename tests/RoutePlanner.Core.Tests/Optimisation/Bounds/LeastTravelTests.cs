using CsCheck;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

public sealed class LeastTravelTests
{
    [Fact]
    public void It_is_no_longer_than_a_drive_and_the_same_both_ways() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (graph, random) = (RandomCounty.Problem(seed).Roads.Graph, new Random(seed));
            int[] nodes = [.. Enumerable.Range(0, 8).Select(_ => random.Next(graph.NodeCount)).Distinct()];
            var least = new LeastTravel(graph, [Mode.Car, Mode.Foot]);
            var drives = new int[nodes.Length * nodes.Length];
            new DijkstraTravel(graph, Mode.Car).Matrix([.. nodes.Select(TravelEnd.At)], [.. nodes.Select(TravelEnd.At)], drives);
            for (var a = 0; a < nodes.Length; a++)
            {
                var times = least.To(nodes[a], nodes);
                for (var b = 0; b < nodes.Length; b++)
                {
                    Assert.True(times[b] <= drives[(a * nodes.Length) + b]);
                    Assert.Equal(least.To(nodes[b], [nodes[a]])[0], times[b]);
                }
            }
        },
        iter: 20);

    [Fact]
    public void Spanning_links_and_the_nearest_are_those_of_all_distances_compared() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (graph, random) = (RandomCounty.Problem(seed).Roads.Graph, new Random(seed));
            int[] nodes = [.. Enumerable.Range(0, 2 + random.Next(9)).Select(_ => random.Next(graph.NodeCount)).Distinct()];
            var least = new LeastTravel(graph, [Mode.Car]);
            int[][] distances = [.. nodes.Select(node => least.To(node, nodes))];
            Assert.Equal(LeastForest(distances), least.SpanningLinks(nodes));
            var countAt = nodes.ToDictionary(node => node, _ => 1);
            for (var k = 0; k < nodes.Length; k++)
            {
                Assert.Equal(distances[k].Where((_, other) => other != k).Append(TravelTime.Unreachable).Min(), least.ToNearest(nodes[k], countAt));
            }
        },
        iter: 60);

    [Fact]
    public void Its_tour_is_no_longer_than_the_shortest() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var random = new Random(seed);
            var count = 1 + random.Next(7);
            (int X, int Y)[] points = [.. Enumerable.Range(0, count).Select(_ => (random.Next(1000), random.Next(1000)))];
            int[] distance = [.. points.SelectMany(a => points.Select(b => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y)))];
            var shortest = Orders([.. Enumerable.Range(1, count - 1)]).Min(order => Length([0, .. order, 0]));
            var bound = TourBound.Of(distance, count);
            Assert.InRange(bound, 0.8 * shortest, shortest + 1e-6);

            int Length(int[] order) => order.Zip(order.Skip(1), (a, b) => distance[(a * count) + b]).Sum();
        },
        iter: 200);

    /// <summary>Prim's rule with all distances at hand, from each node not yet joined.</summary>
    private static int[] LeastForest(int[][] distances)
    {
        var (links, left) = (new List<int>(), Enumerable.Range(0, distances.Length).ToList());
        while (left.Count > 0)
        {
            var tree = new List<int> { left[0] };
            left.RemoveAt(0);
            while (left.Count > 0)
            {
                var (link, next) = left.Select(node => (tree.Min(t => distances[t][node]), node)).Min();
                if (link == TravelTime.Unreachable)
                {
                    break;
                }

                links.Add(link);
                tree.Add(next);
                left.Remove(next);
            }
        }

        return [.. links.Order()];
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 0 ? [[]] : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
