using CsCheck;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Engines for changed times, against Dijkstra's algorithm on a graph that has those times.</summary>
public class TravelEngineChangeTests
{
    private const int Iterations = 50;

    [Fact]
    public void Any_new_times_give_what_a_graph_with_those_times_gives() =>
        Gen.Select(TurnScaffold.Graphs, Gen.Int[0, 1_000_000]).Sample((graph, seed) =>
        {
            const Mode mode = Mode.Ebike;
            var passes = TurnScaffold.Walks(graph, mode, count: 3, seed).Select(pass => (ReadOnlyMemory<int>)pass).ToArray();
            var engine = TravelEngine.Build(graph, mode, passes);
            for (var change = 0; change < 3; change++)
            {
                var times = NewTimes(graph, mode, seed + change);
                engine = engine.WithTimes(times);
                // Nobody asks for drives after or before a pass that can't be driven.
                CheckAll(With(graph, mode, times), mode, [.. passes.Where(pass => pass.ToArray().All(arc => times[arc] != RoadGraph.NoAccess))], engine);
            }
        }, iter: Iterations);

    [Fact]
    public void Closed_roads_are_closed_both_ways_and_the_engine_they_were_open_in_stays_as_it_is() =>
        Gen.Select(TurnScaffold.Graphs, Gen.Int[0, 1000].Array[0, 4]).Sample((graph, picks) =>
        {
            const Mode mode = Mode.Car;
            int[] edges = graph.EdgeCount == 0 ? [] : [.. picks.Select(pick => pick % graph.EdgeCount)];
            var times = graph.TravelDeciseconds(mode).ToArray();
            foreach (var arc in edges.Select(graph.ForwardArc))
            {
                (times[arc], times[graph.ReverseOf(arc)]) = (RoadGraph.NoAccess, RoadGraph.NoAccess);
            }

            var open = TravelEngine.Build(graph, mode);
            CheckAll(With(graph, mode, times), mode, [], open.WithClosed(edges));
            CheckAll(graph, mode, [], open);
        }, iter: 30);

    [Fact]
    public void Times_that_make_no_sense_are_refused()
    {
        var graph = new Maps.AsciiMap("a b").Road("ab").Build().Graph;
        var engine = TravelEngine.Build(graph, Mode.Car);
        Assert.Throws<ArgumentException>(() => engine.WithTimes([5]));
        Assert.Throws<ArgumentException>(() => engine.WithTimes([5, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => engine.WithClosed([1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => engine.WithClosed([-1]));
    }

    private static int[] NewTimes(RoadGraph graph, Mode mode, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. graph.TravelDeciseconds(mode).ToArray().Select(time => random.Next(6) switch
            {
                0 => RoadGraph.NoAccess,
                1 => random.Next(1, 4),
                2 => random.Next(1, 2000),
                _ => time,
            }),
        ];
    }

    private static RoadGraph With(RoadGraph graph, Mode mode, int[] times)
    {
        var all = graph.Arrays.TravelDeciseconds.ToArray();
        all[(int)mode] = [.. times];
        return new RoadGraph(graph.Arrays with { TravelDeciseconds = all });
    }

    private static void CheckAll(RoadGraph graph, Mode mode, ReadOnlyMemory<int>[] passes, TravelEngine engine)
    {
        TravelEnd[] starts = [.. Enumerable.Range(0, graph.NodeCount).Select(TravelEnd.At), .. passes.Select(TravelEnd.After)];
        TravelEnd[] ends = [.. Enumerable.Range(0, graph.NodeCount).Select(TravelEnd.At), .. passes.Select(pass => TravelEnd.Before(pass))];
        TravelAgreement.Check(graph, mode, new DijkstraTravel(graph, mode, passes), engine.NewTravel(), starts, ends);
    }
}
