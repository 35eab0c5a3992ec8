using CsCheck;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

public class DijkstraTravelTests
{
    [Fact]
    public void One_way_streets_force_a_detour_for_cars_but_not_for_feet()
    {
        var map = new AsciiMap(
            """
            a b
            d c
            """).Road("ab", "highway=residential oneway=yes").Road("bcda");
        var graph = map.Build().Graph;
        var (a, b) = (map.Node(graph, 'a'), map.Node(graph, 'b'));
        var car = new DijkstraTravel(graph, Mode.Car);
        var there = car.Deciseconds(a, b);
        // Back is 100 + 200 + 100 m round three sides instead of 200 m along one.
        Assert.InRange(car.Deciseconds(b, a), (2 * there) - 4, (2 * there) + 4);
        var foot = new DijkstraTravel(graph, Mode.Foot);
        Assert.Equal(foot.Deciseconds(a, b), foot.Deciseconds(b, a));
    }

    [Fact]
    public void A_node_is_no_time_from_itself_and_its_path_is_empty()
    {
        var map = new AsciiMap("a b").Road("ab");
        var travel = new DijkstraTravel(map.Build().Graph, Mode.Car);
        var arcs = new List<int>();
        Assert.Equal(0, travel.Deciseconds(1, 1));
        Assert.True(travel.TryPath(1, 1, arcs));
        Assert.Empty(arcs);
    }

    [Fact]
    public void Where_no_path_leads_nothing_is_appended()
    {
        var map = new AsciiMap(
            """
            a b
            c d
            """).Road("ab").Road("cd");
        var graph = map.Build().Graph;
        var travel = new DijkstraTravel(graph, Mode.Car);
        var arcs = new List<int> { 7 };
        Assert.Equal(TravelTime.Unreachable, travel.Deciseconds(map.Node(graph, 'a'), map.Node(graph, 'd')));
        Assert.False(travel.TryPath(map.Node(graph, 'a'), map.Node(graph, 'd'), arcs));
        Assert.Equal([7], arcs);
    }

    [Fact]
    public void Nodes_out_of_range_are_refused()
    {
        var travel = new DijkstraTravel(new AsciiMap("a b").Road("ab").Build().Graph, Mode.Car);
        Assert.Throws<ArgumentOutOfRangeException>(() => travel.Deciseconds(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => travel.Deciseconds(-1, 0));
    }

    [Fact]
    public void A_drive_longer_than_an_int_can_hold_is_unreachable_rather_than_negative()
    {
        // 30 pieces of 100,000 km each on a path of 5 km/h: 72 million tenths a piece, 2.2 billion in all.
        var letters = "abcdefghijklmnopqrstuvwxyz01234";
        var map = new AsciiMap(letters, cellMetres: 10);
        var graph = map.Road(letters, "highway=footway").Build(letters.Select(l => map.Point(l, Mode.Foot)).ToArray()).Graph;
        var arrays = Copy(graph, 72_000_000);
        var travel = new DijkstraTravel(arrays, Mode.Foot);
        var first = map.Node(graph, 'a');
        Assert.Equal(72_000_000 * 29, travel.Deciseconds(first, map.Node(graph, '3')));
        Assert.Equal(TravelTime.Unreachable, travel.Deciseconds(first, map.Node(graph, '4')));
    }

    [Fact]
    public void Times_equal_the_reference_and_prove_themselves_on_random_networks() =>
        TravelScaffold.Layers.Sample(layer =>
        {
            var graph = RoadGraph.Build(layer, []).Graph;
            foreach (var mode in Enum.GetValues<Mode>())
            {
                var travel = new DijkstraTravel(graph, mode);
                var nodes = Enumerable.Range(0, graph.NodeCount).ToArray();
                var times = new int[nodes.Length];
                var arcs = new List<int>();
                foreach (var from in nodes)
                {
                    travel.Deciseconds(from, nodes, times);
                    Assert.Equal(TravelScaffold.BellmanFord(graph, mode, from), times);
                    TravelScaffold.CheckAllTimes(graph, mode, from, times);
                    foreach (var to in nodes)
                    {
                        arcs.Clear();
                        Assert.Equal(times[to], travel.Deciseconds(from, to));
                        Assert.Equal(times[to] != TravelTime.Unreachable, travel.TryPath(from, to, arcs));
                        if (times[to] != TravelTime.Unreachable)
                        {
                            TravelScaffold.CheckPath(graph, mode, from, to, times[to], arcs.ToArray());
                        }
                    }
                }
            }
        }, iter: 100);

    [Fact]
    public void The_path_does_not_depend_on_what_was_asked_before() =>
        Gen.Select(TravelScaffold.Layers, Gen.Int[0, 1000].Array[2, 20]).Sample((layer, picks) =>
        {
            var graph = RoadGraph.Build(layer, []).Graph;
            if (graph.NodeCount == 0)
            {
                return;
            }

            var used = new DijkstraTravel(graph, Mode.Ebike);
            for (var i = 0; i + 1 < picks.Length; i++)
            {
                var (from, to) = (picks[i] % graph.NodeCount, picks[i + 1] % graph.NodeCount);
                var (first, second) = (new List<int>(), new List<int>());
                used.TryPath(from, to, first);
                new DijkstraTravel(graph, Mode.Ebike).TryPath(from, to, second);
                Assert.Equal(second, first);
            }
        }, iter: 300);

    [Fact]
    public void Queries_allocate_nothing_once_warm()
    {
        var map = new AsciiMap(
            """
            a b c
            d e f
            """).Road("abcfeda").Road("be").Road("df");
        var graph = map.Build().Graph;
        var travel = new DijkstraTravel(graph, Mode.Car);
        int[] targets = [0, 1, 2, 2];
        var times = new int[4];
        var arcs = new List<int>(16);
        travel.Deciseconds(0, targets, times);
        travel.TryPath(0, 3, arcs);
        arcs.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        travel.Deciseconds(1, targets, times);
        travel.TryPath(0, 3, arcs);
        _ = travel.Deciseconds(2, 3);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>The same graph with one time on every arc.</summary>
    private static RoadGraph Copy(RoadGraph graph, int deciseconds)
    {
        var times = new int[graph.ArcCount];
        Array.Fill(times, deciseconds);
        return new RoadGraph(graph.Arrays with { TravelDeciseconds = [times, times, times, times] });
    }
}
