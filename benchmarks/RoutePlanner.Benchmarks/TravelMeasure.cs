using System.Diagnostics;
using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;
using RoutePlanner.Core.Travel.Hierarchies;

namespace RoutePlanner.Benchmarks;

/// <summary>
/// The travel engine on one graph, by car: everything asked of it, best of several rounds that go through all of it in turn, so that the machine's moods strike all
/// alike; with our Dijkstra and QuikGraph's in the same rounds. <c>-- travel MAP | COUNTY-FOLDER | NUMBER-OF-GENERATED-NODES</c>.
/// </summary>
internal sealed class TravelMeasure
{
    private const int PairCount = 2_000;

    private readonly RoadGraph graph;
    private readonly TravelNetwork network;
    private readonly DijkstraTravel dijkstra;
    private readonly int[] nodes;
    private readonly Random random = new(1);
    private readonly SortedDictionary<string, double> best = new(StringComparer.Ordinal);
    private readonly int[] anywhere;

    private TravelMeasure(RoadGraph graph)
    {
        this.graph = graph;
        network = TravelNetwork.Of(graph, Mode.Car);
        dijkstra = new DijkstraTravel(graph, Mode.Car);
        var components = StrongComponents.Of(graph, Mode.Car);
        nodes = [.. Enumerable.Range(0, graph.NodeCount).Where(components.IsMain)];
        anywhere = new int[graph.NodeCount];
    }

    public static void Run(string what)
    {
        var graph = int.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? GeneratedRoads.Make(size)
            : Directory.Exists(what) ? CountyRoads.Build(County.Read(what)).Graph
            : RoadGraph.Build(RoadMap.Read(what), []).Graph;
        new TravelMeasure(graph).Run();
    }

    private void Run()
    {
        var open = graph.TravelDeciseconds(Mode.Car).ToArray().Count(time => time != RoadGraph.NoAccess);
        Line("graph", $"{graph.NodeCount} nodes, {open} arcs open to cars, {network.StateCount} states, {nodes.Length} nodes in the part whose pairs are asked");
        var pairs = Enumerable.Range(0, PairCount).Select(_ => (From: Any(), To: Any())).ToArray();
        TravelEnd[] starts = [.. Enumerable.Range(0, 1000).Select(_ => (TravelEnd)Any())];
        TravelEnd[] ends = [.. Enumerable.Range(0, 1000).Select(_ => (TravelEnd)Any())];
        var quik = new QuikRoads(graph);

        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var hierarchy = Contraction.Of(network);
        Line("memory", $"hierarchy {Bytes(hierarchy) / 1e6:0.0} MB, {Bytes(hierarchy) / (double)graph.NodeCount:0} bytes a node; peak while building +{(Process.GetCurrentProcess().PeakWorkingSet64 - before) / 1e6:0} MB");
        var (travel, alternatives) = (new HierarchyTravel(hierarchy), new AlternativePaths(graph, hierarchy));
        var nodeOrder = NestedDissection.Order(graph);
        var shape = new CustomizableHierarchy(network, nodeOrder);
        var customised = Customisation.Of(shape, network);
        var changed = new HierarchyTravel(customised);
        var fields = new FieldSweep(hierarchy);
        var freeNetwork = TravelNetwork.Of(new RoadGraph(graph.Arrays with { Bans = TurnBans.None }), Mode.Car);
        var free = new HierarchyTravel(Contraction.Of(freeNetwork));
        Line("arcs", $"{hierarchy.Up.Arcs.Length + hierarchy.Down.Arcs.Length} in the hierarchy; {shape.Head.Length} edges in the customisable one, {customised.Up.Arcs.Length + customised.Down.Arcs.Length} arcs after customising");

        var (path, reached, pathArcs, found, settled) = (new List<int>(), new List<NodeTime>(), 0L, 0, 0);
        int[] each = [.. Enumerable.Range(0, HierarchySweep.Lanes + 1)];
        var (matrix, eightFields) = (new int[1000 * 1000], new int[HierarchySweep.Lanes * graph.NodeCount]);
        var rounds = graph.NodeCount > 1_000_000 ? 2 : 5;
        for (var round = 0; round < rounds; round++)
        {
            Time("dijkstra", 3, () => { reached.Clear(); dijkstra.Within(pairs[0].From, TravelTime.Unreachable - 1, reached); settled = reached.Count; });
            Time("quikgraph", 1, () => quik.OneToAll(pairs[0].From));
            Time("build", 1, () => Contraction.Of(network));
            Time("query", 1, () => ForEach(pairs, (a, b) => travel.Deciseconds(a, b)));
            Time("query without bans", 1, () => ForEach(pairs, (a, b) => free.Deciseconds(a, b)));
            Time("build without bans", 1, () => Contraction.Of(freeNetwork));
            Time("path", 1, () => { pathArcs = 0; ForEach(pairs, (a, b) => { path.Clear(); travel.TryPath(a, b, path); pathArcs += path.Count; }); });
            Time("sweep of 1", 20, () => fields.SweepOne([new TravelGoal(pairs[0].From, 0)]));
            Time("sweep of 8", 20, () => fields.SweepWide(starts.AsSpan(0, HierarchySweep.Lanes), each));
            Time("8 fields by node", 5, () => travel.Fields(starts.AsSpan(0, HierarchySweep.Lanes), each, eightFields));
            Time("matrix 100", 5, () => travel.Matrix(starts.AsSpan(0, 100), ends.AsSpan(0, 100), matrix.AsSpan(0, 10_000)));
            Time("matrix 1000", 1, () => travel.Matrix(starts, ends, matrix));
            Time("within 300 s", 1, () => Within(300, pairs, reached));
            Time("within 600 s", 1, () => Within(600, pairs, reached));
            Time("alternatives", 1, () => { found = 0; ForEach(pairs.AsSpan(0, 50), (a, b) => found += alternatives.Find(a, b).Count); });
            Time("customise", 1, () => Customisation.Of(shape, network));
            Time("network and fill-in", 1, () => shape = new CustomizableHierarchy(TravelNetwork.Of(graph, Mode.Car), nodeOrder));
            Time("changed query", 1, () => ForEach(pairs, (a, b) => changed.Deciseconds(a, b)));
        }

        Time("order", 1, () => NestedDissection.Order(graph));
        Report(pathArcs, found, settled);
        ByRank(travel);
        Check(travel, changed);
    }

    private void Report(long pathArcs, int found, int settled)
    {
        var one = best["dijkstra"];
        Line("one-to-all", $"Dijkstra {Ms(one)} ({one * 1e9 / settled:0} ns a settled node); QuikGraph {Ms(best["quikgraph"])} ({best["quikgraph"] / one:0.0} x); sweep of 1 {Ms(best["sweep of 1"])} (Dijkstra : sweep {one / best["sweep of 1"]:0.0}); of 8 {Ms(best["sweep of 8"] / HierarchySweep.Lanes)} a tree ({one * HierarchySweep.Lanes / best["sweep of 8"]:0}); 8 fields written by node {Ms(best["8 fields by node"])}");
        Line("build", $"{best["build"]:0.000} s = {best["build"] / one:0} Dijkstras");
        Line("query", $"{best["query"] * 1e6 / PairCount:0.0} us (Dijkstra : query {one * PairCount / best["query"]:0}); with path {best["path"] * 1e6 / PairCount:0.0} us, {pathArcs / PairCount} arcs, {(best["path"] - best["query"]) * 1e9 / pathArcs:0} ns an arc");
        Line("turns", $"{network.StateCount - network.NodeCount} extra states; without bans build {best["build without bans"]:0.000} s, query {best["query without bans"] * 1e6 / PairCount:0.0} us");
        Line("matrix", $"100 x 100 {Ms(best["matrix 100"])}; 1,000 x 1,000 {Ms(best["matrix 1000"])} ({best["matrix 1000"] / one:0.0} Dijkstras, {best["matrix 1000"] * 1e3:0.0} ns a pair)");
        Line("within", $"300 s {Ms(best["within 300 s"] / 100)}; 600 s {Ms(best["within 600 s"] / 100)}");
        Line("k paths", $"{Ms(best["alternatives"] / 50)}; {found / 50.0:0.00} of 3 found");
        Line("changes", $"order {best["order"]:0.00} s once; network and fill-in {Ms(best["network and fill-in"])}, customise {Ms(best["customise"])} ({best["customise"] / one:0.0} Dijkstras); query after it {best["changed query"] * 1e6 / PairCount:0.0} us");
    }

    /// <summary>Queries by Dijkstra rank: how many nodes Dijkstra would settle.</summary>
    private void ByRank(HierarchyTravel travel)
    {
        var (order, pairsOf) = (new List<NodeTime>(), new SortedDictionary<int, List<(int From, int To)>>());
        for (var i = 0; i < (graph.NodeCount > 1_000_000 ? 20 : 200); i++)
        {
            order.Clear();
            var from = Any();
            dijkstra.Within(from, TravelTime.Unreachable - 1, order);
            for (var rank = 6; 1 << rank < order.Count; rank += 2)
            {
                pairsOf.TryAdd(rank, []);
                pairsOf[rank].Add((from, order[1 << rank].Node));
            }
        }

        Line("by rank", $"{string.Join(", ", pairsOf.Select(p => $"2^{p.Key} {Microseconds(p.Value)}"))} us");

        string Microseconds(List<(int From, int To)> pairs) =>
            (Best(3, () => ForEach([.. pairs], (a, b) => travel.Deciseconds(a, b))) * 1e6 / pairs.Count).ToString("0.0", CultureInfo.InvariantCulture);
    }

    private void Check(HierarchyTravel travel, HierarchyTravel changed)
    {
        var (wrong, count) = (0, 0);
        for (var row = 0; row < 10; row++)
        {
            var from = Any();
            dijkstra.Deciseconds(from, nodes, anywhere.AsSpan(0, nodes.Length));
            for (var i = random.Next(50); i < nodes.Length; i += 50 + (nodes.Length / 2000))
            {
                count++;
                wrong += travel.Deciseconds(from, nodes[i]) == anywhere[i] && changed.Deciseconds(from, nodes[i]) == anywhere[i] ? 0 : 1;
            }
        }

        Line("check", $"{count} pairs against Dijkstra, {wrong} differ");
    }

    private void Within(int seconds, (int From, int To)[] pairs, List<NodeTime> reached)
    {
        foreach (var (from, _) in pairs.AsSpan(0, 100))
        {
            reached.Clear();
            dijkstra.Within(from, 10 * seconds, reached);
        }
    }

    private static void ForEach(ReadOnlySpan<(int From, int To)> pairs, Action<int, int> work)
    {
        foreach (var (from, to) in pairs)
        {
            work(from, to);
        }
    }

    private int Any() => nodes[random.Next(nodes.Length)];

    private void Time(string what, int times, Action work)
    {
        var seconds = Best(times, work);
        best[what] = Math.Min(best.GetValueOrDefault(what, double.MaxValue), seconds);
    }

    private static double Best(int times, Action work)
    {
        var least = double.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }

        return least;
    }

    private static long Bytes(Hierarchy hierarchy)
    {
        var arcs = hierarchy.Up.Arcs.LongLength + hierarchy.Down.Arcs.LongLength;
        return (24 * arcs) + (4L * hierarchy.Count * 4);
    }

    private static string Ms(double seconds) => (seconds * 1e3).ToString(seconds < 0.01 ? "0.000" : "0.0", CultureInfo.InvariantCulture) + " ms";

    private static void Line(string what, FormattableString text) => Console.WriteLine($"{what,-10} {text.ToString(CultureInfo.InvariantCulture)}");
}
