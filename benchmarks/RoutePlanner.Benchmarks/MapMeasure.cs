using System.Globalization;
using RoutePlanner.Core.Roads.Caching;

namespace RoutePlanner.Benchmarks;

/// <summary>
/// From a map file to a graph, to a kept graph, and back: times of one cold pass and the best of several, sizes by counting arrays, peak memory of the process.
/// One file a process, so that the peak is that file's: <c>-- map FILE</c>.
/// </summary>
internal static class MapMeasure
{
    public static void Run(string path)
    {
        var folder = Directory.CreateTempSubdirectory("map-measure").FullName;
        var m = ReadAndBuild.Of(path);
        var file = Path.Combine(folder, "kept.graph");
        var write = ReadAndBuild.Best(() => RoadGraphCache.TryWrite(file, "key", m.Built));
        var load = ReadAndBuild.Best(() => RoadGraphCache.TryRead(file, "key", out _)!);

        var (graph, a) = (m.Built.Graph, m.Built.Graph.Arrays);
        var arcBytes = 4.0 * (a.Head.Length + a.ArcEdge.Length + a.TravelDeciseconds.Sum(t => t.Length) + a.EdgeArc.Length + a.EdgeCentimetres.Length + a.EdgeRoad.Length);
        var shapeBytes = (16.0 * a.ShapePoint.Length) + (4.0 * a.FirstShapePoint.Length);
        Line("file", $"{Path.GetFileName(path)}, {new FileInfo(path).Length / 1e6:0.0} MB, {m.Layer.Roads.Length} roads, {m.Points} points of roads");
        Line("graph", $"{graph.NodeCount} nodes, {graph.ArcCount} arcs, {graph.Bans.Count} banned turns");
        Line("read", $"{Time(m.Read, m.ColdRead)}, {m.Points / m.Read.Seconds / 1e6:0.00} M points/s");
        Line("build", $"{Time(m.Build, m.ColdBuild)}, {m.Points / m.Build.Seconds / 1e6:0.00} M points/s");
        Line("memory", $"peak {m.PeakBytes / 1e6:0} MB, {m.PeakBytes / (double)graph.ArcCount:0} bytes an arc; the graph itself {arcBytes / graph.ArcCount:0.0} an arc, {4.0 * a.FirstArc.Length / graph.NodeCount:0.0} a node, {shapeBytes / graph.ArcCount:0.0} an arc for geometry");
        Line("kept", $"{new FileInfo(file).Length / 1e6:0.0} MB, write {write.Seconds * 1000:0.0} ms, load {load.Seconds * 1000:0.0} ms; read and build : load = {(m.Read.Seconds + m.Build.Seconds) / load.Seconds:0} : 1");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Best by the clock, cold by the clock, best of processors.</summary>
    private static string Time(ReadAndBuild.Cost best, ReadAndBuild.Cost cold) =>
        FormattableString.Invariant($"{best.Seconds * 1000:0} ms (cold {cold.Seconds * 1000:0}; processors {best.CpuSeconds * 1000:0})");

    private static void Line(string what, FormattableString text) => Console.WriteLine($"{what,-7} {text.ToString(CultureInfo.InvariantCulture)}");
}
