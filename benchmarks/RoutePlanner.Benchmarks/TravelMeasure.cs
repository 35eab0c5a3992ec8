using System.Diagnostics;
using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;
using RoutePlanner.Core.Travel.Hierarchies;

namespace RoutePlanner.Benchmarks;

internal static class TravelMeasure
{
    public static void Run(string path)
    {
        var graph = RoadGraph.Build(RoadMap.Read(path), []).Graph;
        var network = TravelNetwork.Of(graph, Mode.Car);
        Line("graph", $"{graph.NodeCount} nodes, {graph.ArcCount} arcs, {graph.TravelDeciseconds(Mode.Car).ToArray().Count(t => t != RoadGraph.NoAccess)} open to cars, {network.StateCount} states");
        var random = new Random(1);
        var pairs = Enumerable.Range(0, 20_000).Select(_ => (random.Next(graph.NodeCount), random.Next(graph.NodeCount))).ToArray();
        var dijkstra = new DijkstraTravel(graph, Mode.Car);
        var all = Enumerable.Range(0, graph.NodeCount).ToArray();
        var times = new int[graph.NodeCount];
        var oneToAll = Best(10, () => dijkstra.Deciseconds(pairs[0].Item1, all, times));
        Line("dijkstra", $"one-to-all {oneToAll * 1e3:0.00} ms, {oneToAll * 1e9 / graph.NodeCount:0} ns a node");

        Hierarchy hierarchy = null!;
        var build = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            build = Math.Min(build, Best(1, () => hierarchy = Contraction.Of(network)));
            oneToAll = Math.Min(oneToAll, Best(10, () => dijkstra.Deciseconds(pairs[0].Item1, all, times)));
        }

        Line("dijkstra", $"{oneToAll * 1e3:0.00} ms, build = {build / oneToAll:0} of them");
        var arcs = hierarchy.Up.Arcs.Length + hierarchy.Down.Arcs.Length;
        Line("build", $"{build * 1e3:0} ms; {arcs} search arcs");
        var travel = new HierarchyTravel(hierarchy);
        var fields = new FieldSweep(hierarchy);
        var sum = 0L;
        var query = Best(5, () => { foreach (var (a, b) in pairs) { sum += travel.Deciseconds(a, b); } });
        Line("query", $"{query * 1e6 / pairs.Length:0.00} us");
        var list = new List<int>();
        var count = 0L;
        var path2 = Best(5, () => { count = 0; foreach (var (a, b) in pairs) { list.Clear(); travel.TryPath(a, b, list); count += list.Count; } });
        Line("path", $"{path2 * 1e6 / pairs.Length:0.00} us, {count / pairs.Length} arcs, {(path2 - query) * 1e9 / count:0.0} ns an arc");
        var sweep = Best(200, () => fields.SweepOne([new TravelGoal(pairs[0].Item1, 0)]));
        TravelEnd[] eight = [.. pairs.Take(8).Select(p => TravelEnd.At(p.Item1))];
        int[] each = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        var wideTime = Best(200, () => fields.SweepWide(eight, each));
        var eightFields = new int[8 * graph.NodeCount];
        var fieldsTime = Best(200, () => travel.Fields(eight, each, eightFields));
        Line("fields", $"{fieldsTime * 1e3:0.000} ms");
        foreach (var size in new[] { 10, 100, 1000 })
        {
            TravelEnd[] rows = [.. pairs.Take(size).Select(p => TravelEnd.At(p.Item1))];
            TravelEnd[] columns = [.. pairs.Take(size).Select(p => TravelEnd.At(p.Item2))];
            var matrix = new int[size * size];
            var matrixTime = Best(5, () => travel.Matrix(rows, columns, matrix));
            Line("matrix", $"{size} x {size}: {matrixTime * 1e3:0.000} ms");
        }

        Line("sweep", $"{sweep * 1e3:0.000} ms = 1/{oneToAll / sweep:0.0}; of eight {wideTime * 1e3:0.000} ms = {wideTime * 1e3 / 8:0.000} a tree = 1/{oneToAll * 8 / wideTime:0.0}");
        CustomizableHierarchy shape = null!;
        int[] nodeOrder = null!;
        var order = Best(1, () => nodeOrder = NestedDissection.Order(graph));
        var fillTime = Best(5, () => shape = new CustomizableHierarchy(network, nodeOrder));
        var networkTime = Best(5, () => TravelNetwork.Of(graph, Mode.Car));
        Hierarchy custom = null!;
        var customise = Best(10, () => custom = Customisation.Of(shape, network));
        var customTravel = new HierarchyTravel(custom);
        var customQuery = Best(5, () => { foreach (var (a, b) in pairs) { sum += customTravel.Deciseconds(a, b); } });
        var customFields = new FieldSweep(custom);
        var customWide = Best(200, () => customFields.SweepWide(eight, each));
        Line("cch", $"order {order:0.00} s, network {networkTime*1e3:0.0} ms, fill {fillTime*1e3:0.0} ms, {shape.Head.Length} edges, customise {customise * 1e3:0.0} ms, {custom.Up.Arcs.Length + custom.Down.Arcs.Length} arcs, query {customQuery * 1e6 / pairs.Length:0.00} us, eight fields {customWide * 1e3:0.000} ms");
        var engine = TravelEngine.Build(graph, Mode.Car);
        var alternatives = engine.NewAlternatives();
        var found = new int[4];
        var alternativesTime = Best(1, () => { foreach (var (a, b) in pairs.Take(300)) { found[alternatives.Find(a, b).Count]++; } });
        Line("k paths", $"{alternativesTime * 1e3 / 300:0.00} ms; of 300 pairs {string.Join(' ', found)} with 0 1 2 3");
        var closed = Best(3, () => engine.WithClosed([17]));
        Line("closed", $"{closed * 1e3:0} ms");
        var wrong = 0;
        foreach (var from in pairs.Take(20).Select(p => p.Item1))
        {
            dijkstra.Deciseconds(from, all, times);
            foreach (var to in Enumerable.Range(0, 1000).Select(_ => random.Next(graph.NodeCount)))
            {
                wrong += travel.Deciseconds(from, to) == times[to] && customTravel.Deciseconds(from, to) == times[to] ? 0 : 1;
            }
        }

        Line("wrong", $"{wrong}");
    }

    private static double Best(int rounds, Action work)
    {
        var best = double.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static void Line(string what, FormattableString text) => Console.WriteLine($"{what,-9} {text.ToString(CultureInfo.InvariantCulture)}");
}
