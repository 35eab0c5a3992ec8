using CsCheck;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>The hierarchy against Dijkstra's algorithm on generated graphs of every shape.</summary>
public class TravelEngineTests
{
    [Fact]
    public void All_answers_equal_those_of_Dijkstra_between_all_nodes() =>
        Gen.Select(StreetGens.Graphs, Gen.Enum<Mode>()).Sample((graph, mode) =>
        {
            var (reference, tested) = (new DijkstraTravel(graph, mode), TravelEngine.Build(graph, mode).NewTravel());
            var nodes = Nodes(graph);
            TravelAgreement.Check(graph, mode, reference, tested, nodes, nodes);
        }, iter: 500, print: t => $"{t.Item2}, {StreetGraph.Print(t.Item1)}");

    [Fact]
    public void All_answers_equal_those_of_Dijkstra_between_passes_and_nodes() =>
        Gen.Select(StreetGens.WithBans, Gen.Enum<Mode>(), Gen.Int[0, 1_000_000]).Sample((graph, mode, seed) =>
        {
            var passes = TurnScaffold.Walks(graph, mode, count: 6, seed);
            var (reference, tested) = (TravelMethod.Dijkstra.Make(graph, mode, passes), TravelMethod.Hierarchy.Make(graph, mode, passes));
            TravelEnd[] starts = [.. passes.Select(pass => TravelEnd.After(pass)), .. Nodes(graph).Take(5)];
            TravelEnd[] targets = [.. passes.Select(pass => TravelEnd.Before(pass)), .. Nodes(graph).TakeLast(5)];
            TravelAgreement.Check(graph, mode, reference, tested, starts, targets);
            TravelAgreement.CheckFields(graph, reference, tested, starts, [0, starts.Length / 2, starts.Length]);
        }, iter: 500, print: t => $"{t.Item2}, seed {t.Item3}, {StreetGraph.Print(t.Item1)}");

    [Fact]
    public void Matrices_may_have_any_number_of_rows_and_columns_and_repeat_them() =>
        Gen.Select(StreetGens.Graphs, Gen.Int[0, 1000].Array[0, 20], Gen.Int[0, 1000].Array[0, 60]).Sample((graph, fromPicks, toPicks) =>
        {
            var (reference, tested) = (new DijkstraTravel(graph, Mode.Car), TravelEngine.Build(graph, Mode.Car).NewTravel());
            var (starts, targets) = (Pick(graph, fromPicks), Pick(graph, toPicks));
            var (expected, found) = (new int[starts.Length * targets.Length], new int[starts.Length * targets.Length]);
            reference.Matrix(starts, targets, expected);
            tested.Matrix(starts, targets, found);
            TravelAgreement.Same(expected, found, targets.Length, "matrix");
        }, iter: 500, print: t => $"from {string.Join(' ', t.Item2)} to {string.Join(' ', t.Item3)}, {StreetGraph.Print(t.Item1)}");

    [Fact]
    public void Fields_may_have_any_number_of_starts_and_none() =>
        Gen.Select(StreetGens.Graphs, Gen.Int[0, 1000].Array[0, 4].Array[0, 20]).Sample((graph, fields) =>
        {
            var (reference, tested) = (new DijkstraTravel(graph, Mode.Car), TravelEngine.Build(graph, Mode.Car).NewTravel());
            var firstStart = new int[fields.Length + 1];
            for (var field = 0; field < fields.Length; field++)
            {
                firstStart[field + 1] = firstStart[field] + fields[field].Length;
            }

            TravelAgreement.CheckFields(graph, reference, tested, Pick(graph, [.. fields.SelectMany(f => f)]), firstStart);
        }, iter: 500, print: t => $"fields {string.Join(" / ", t.Item2.Select(f => string.Join(' ', f)))}, {StreetGraph.Print(t.Item1)}");

    [Fact]
    public void The_nearest_of_starts_left_later_is_the_least_of_their_fields_and_delays() =>
        Gen.Select(StreetGens.WithBans, Gen.Enum<Mode>(), Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 3000]).Array[0, 6]).Sample((graph, mode, picks) =>
        {
            var (reference, tested) = (new DijkstraTravel(graph, mode), TravelEngine.Build(graph, mode).NewTravel());
            var (starts, delays) = (Pick(graph, [.. picks.Select(p => p.Item1)]), picks.Select(p => p.Item2).ToArray());
            var (fields, found) = (new int[starts.Length * graph.NodeCount], new int[graph.NodeCount]);
            reference.Fields(starts, [.. Enumerable.Range(0, starts.Length + 1)], fields);
            int[] expected = [.. Enumerable.Range(0, graph.NodeCount).Select(node => Enumerable.Range(0, starts.Length)
                .Select(k => fields[(k * graph.NodeCount) + node] is var time and not TravelTime.Unreachable ? time + delays[k] : TravelTime.Unreachable)
                .DefaultIfEmpty(TravelTime.Unreachable).Min())];
            tested.Nearest(starts, delays, found);
            TravelAgreement.Same(expected, found, graph.NodeCount, "hierarchy");
            reference.Nearest(starts, delays, found);
            TravelAgreement.Same(expected, found, graph.NodeCount, "Dijkstra");
        }, iter: 300, print: t => $"{t.Item2}, {string.Join(' ', t.Item3)}, {StreetGraph.Print(t.Item1)}");

    [Fact]
    public void Arcs_that_take_no_time_make_no_difference() =>
        StreetGens.WithZeroTimes.Sample(graph =>
        {
            var travel = TravelEngine.Build(graph, Mode.Car).NewTravel();
            for (var from = 0; from < graph.NodeCount; from++)
            {
                var expected = TravelScaffold.BellmanFord(graph, Mode.Car, from);
                for (var to = 0; to < graph.NodeCount; to++)
                {
                    TravelAgreement.CheckDrive(graph, Mode.Car, travel, from, to, expected[to]);
                }
            }
        }, iter: 300, print: StreetGraph.Print);

    [Fact]
    public void Answers_do_not_depend_on_what_was_asked_before() =>
        Gen.Select(StreetGens.Graphs, Gen.Int[0, 1000].Array[2, 20]).Sample((graph, picks) =>
        {
            var engine = TravelEngine.Build(graph, Mode.Car);
            var (used, ends, times) = (engine.NewTravel(), Pick(graph, picks), new int[picks.Length]);
            for (var i = 0; i + 1 < ends.Length; i++)
            {
                var fresh = engine.NewTravel();
                var (first, second) = (new List<int>(), new List<int>());
                Assert.Equal(fresh.TryPath(ends[i], ends[i + 1], second), used.TryPath(ends[i], ends[i + 1], first));
                Assert.Equal(second, first);
                Assert.Equal(fresh.Cost(ends[i + 1], ends[i]), used.Cost(ends[i + 1], ends[i]));
                used.Deciseconds(ends[i], ends.AsSpan(i), times.AsSpan(i));
            }
        }, iter: 500, print: t => $"ends {string.Join(' ', t.Item2)}, {StreetGraph.Print(t.Item1)}");

    [Fact]
    public void Threads_with_travel_of_their_own_share_an_engine()
    {
        var graph = LargeStreetGraphs.Make("map", seed: 1);
        var engine = TravelEngine.Build(graph, Mode.Motorcycle);
        var answers = Enumerable.Range(0, 2).Select(_ => new int[20 * 50]).ToArray();
        Parallel.ForEach(answers, new ParallelOptions { MaxDegreeOfParallelism = 2 }, answer => Ask(engine.NewTravel(), answer));
        var alone = new int[20 * 50];
        Ask(engine.NewTravel(), alone);
        Assert.All(answers, answer => TravelAgreement.Same(alone, answer, 50, "threads"));

        void Ask(ITravel travel, int[] times)
        {
            TravelEnd[] ends = [.. Enumerable.Range(0, 50).Select(i => TravelEnd.At(i * 7919 % graph.NodeCount))];
            for (var from = 0; from < 20; from++)
            {
                for (var to = 0; to < 50; to++)
                {
                    times[(from * 50) + to] = travel.Deciseconds(ends[from], ends[to]);
                }

                var row = new int[50];
                travel.Matrix(ends.AsSpan(from, 1), ends, row);
                TravelAgreement.Same(times.AsSpan(from * 50, 50), row, 50, "matrix beside pairs");
            }
        }
    }

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void Nothing_is_allocated_once_warm(TravelMethod method)
    {
        var graph = LargeStreetGraphs.Make("double streets", seed: 1);
        var passes = TurnScaffold.Walks(graph, Mode.Car, count: 10, seed: 1);
        var travel = method.Make(graph, Mode.Car, passes);
        TravelEnd[] starts = [.. Nodes(graph).Where((_, node) => node % 600 == 0), .. passes.Select(pass => TravelEnd.After(pass))];
        TravelEnd[] targets = [.. Nodes(graph).Where((_, node) => node % 500 == 0), .. passes.Select(pass => TravelEnd.Before(pass))];
        int[] firstStart = [0, 1, 1, 4, starts.Length], oneField = [0, starts.Length];
        var (matrix, fields, arcs) = (new int[starts.Length * targets.Length], new int[4 * graph.NodeCount], new List<int>(graph.ArcCount));

        // Twice to warm up, since a pool may grow by the order of what comes.
        AskAll();
        AskAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        AskAll();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void AskAll()
        {
            travel.Matrix(starts, targets, matrix);
            travel.Deciseconds(starts[1], targets, matrix.AsSpan(0, targets.Length));
            travel.Fields(starts, firstStart, fields);
            travel.Fields(starts, oneField, fields.AsSpan(0, graph.NodeCount));
            foreach (var start in starts)
            {
                foreach (var target in targets)
                {
                    arcs.Clear();
                    travel.TryPath(start, target, arcs);
                    _ = travel.Cost(start, target);
                    _ = travel.Deciseconds(start, target);
                }
            }
        }
    }

    private static TravelEnd[] Nodes(RoadGraph graph) => [.. Enumerable.Range(0, graph.NodeCount).Select(TravelEnd.At)];

    private static TravelEnd[] Pick(RoadGraph graph, int[] picks) => [.. picks.Select(pick => TravelEnd.At(pick % graph.NodeCount))];
}
