using System.Diagnostics;
using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Caching;

namespace RoutePlanner.Benchmarks;

/// <summary>
/// From a map file to a graph, to a kept graph, and back: times of one cold pass and the best of several, sizes by counting arrays, peak memory of the process.
/// One file a process, so that the peak is that file's: <c>-- map FILE</c>.
/// </summary>
internal static class MapMeasure
{
    private const int Rounds = 7;

    public static void Run(string path)
    {
        var folder = Directory.CreateTempSubdirectory("map-measure").FullName;
        var watch = Stopwatch.StartNew();
        var layer = RoadMap.Read(path);
        var coldRead = watch.Elapsed;
        watch.Restart();
        var build = RoadGraph.Build(layer, []);
        var coldBuild = watch.Elapsed;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var points = layer.Roads.Sum(r => r.Line.Length);
        var read = Best(() => RoadMap.Read(path));
        var built = Best(() => RoadGraph.Build(layer, []));

        var file = Path.Combine(folder, "kept.graph");
        var write = Best(() => RoadGraphCache.TryWrite(file, "key", build));
        watch.Restart();
        _ = RoadGraphCache.TryRead(file, "key", out _)!;
        var coldLoad = watch.Elapsed;
        var load = Best(() => RoadGraphCache.TryRead(file, "key", out _)!);

        var (graph, a) = (build.Graph, build.Graph.Arrays);
        var arcBytes = 4.0 * (a.Head.Length + a.ArcEdge.Length + a.TravelDeciseconds.Sum(t => t.Length) + a.EdgeArc.Length + a.EdgeCentimetres.Length + a.EdgeRoad.Length);
        var shapeBytes = (16.0 * a.ShapePoint.Length) + (4.0 * a.FirstShapePoint.Length);
        Line("file", $"{Path.GetFileName(path)}, {new FileInfo(path).Length / 1e6:0.0} MB, {layer.Roads.Length} roads, {points} points of roads");
        Line("graph", $"{graph.NodeCount} nodes, {graph.ArcCount} arcs, {graph.Bans.Count} banned turns");
        Line("read", $"{read.TotalMilliseconds:0} ms (cold {coldRead.TotalMilliseconds:0}), {points / read.TotalSeconds / 1e6:0.00} M points/s");
        Line("build", $"{built.TotalMilliseconds:0} ms (cold {coldBuild.TotalMilliseconds:0}), {points / built.TotalSeconds / 1e6:0.00} M points/s");
        Line("memory", $"peak {peak / 1e6:0} MB, {peak / (double)graph.ArcCount:0} bytes an arc; the graph itself {arcBytes / graph.ArcCount:0.0} an arc, {4.0 * a.FirstArc.Length / graph.NodeCount:0.0} a node, {shapeBytes / graph.ArcCount:0.0} an arc for geometry");
        Line("kept", $"{new FileInfo(file).Length / 1e6:0.0} MB, write {write.TotalMilliseconds:0.0} ms, load {load.TotalMilliseconds:0.0} ms (cold {coldLoad.TotalMilliseconds:0.0}); read and build : load = {(read + built) / load:0} : 1");
        Directory.Delete(folder, recursive: true);
    }

    private static TimeSpan Best<T>(Func<T> work)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(work());
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    private static void Line(string what, FormattableString text) => Console.WriteLine($"{what,-7} {text.ToString(CultureInfo.InvariantCulture)}");
}
