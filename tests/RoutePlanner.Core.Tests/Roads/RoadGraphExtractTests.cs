using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Travel;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads;

/// <summary>Graphs of real maps; their measures are printed, their shortest paths prove themselves.</summary>
public class RoadGraphExtractTests
{
    [Theory]
    [InlineData("bayfront-singapore.osm.pbf")]
    [InlineData("liechtenstein.osm.pbf")]
    [InlineData("north-bayreuth.osm.gz")]
    [InlineData("porto-alegre.osm.pbf")]
    [InlineData("porto-region.osm.pbf")]
    public void Real_maps_make_sound_graphs(string file)
    {
        var path = Repository.Shared("data", "osm", file);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var layer = OsmRoadReader.Read(path, file, new DiagnosticBag())!;
        var readSeconds = clock.Elapsed.TotalSeconds;
        var points = layer.Roads.Take(50).Select((r, i) => new SnapPoint($"p{i}", r.Line[0], Mode.Car)).ToList();
        clock.Restart();
        var build = RoadGraph.Build(layer, points);
        var buildSeconds = clock.Elapsed.TotalSeconds;
        var graph = build.Graph;
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"{file}: read {readSeconds:0.00} s, build {buildSeconds:0.00} s, {graph.NodeCount} nodes, {graph.ArcCount} arcs, {build.SkippedRoads.Length} skipped, {layer.Barriers.Count} barriers");
        foreach (var c in build.Components)
        {
            output.WriteLine($"  {c.Mode}: {c.Count} components, main {c.MainNodes} nodes {c.MainMetres / 1000:0.0} km, islands {c.IslandMetres / 1000:0.0} km");
            Assert.True(c.MainMetres > 0);
        }

        // The certificates below know nothing of turns; those have a test of their own.
        graph = new RoadGraph(graph.Arrays with { Bans = TurnBans.None });
        foreach (var mode in Enum.GetValues<Mode>())
        {
            var travel = new DijkstraTravel(graph, mode);
            var nodes = Enumerable.Range(0, graph.NodeCount).ToArray();
            var times = new int[nodes.Length];
            var from = build.Snaps.First(s => s.IsConnected).Node;
            clock.Restart();
            travel.Deciseconds(from, nodes, times);
            output.WriteLine($"  {mode}: one to all {clock.Elapsed.TotalMilliseconds:0.0} ms, {times.Count(t => t != TravelTime.Unreachable)} reached");
            TravelScaffold.CheckAllTimes(graph, mode, from, times);
            var arcs = new List<int>();
            for (var to = 0; to < graph.NodeCount; to += 1 + (graph.NodeCount / 50))
            {
                arcs.Clear();
                Assert.Equal(times[to] != TravelTime.Unreachable, travel.TryPath(from, to, arcs));
                if (times[to] != TravelTime.Unreachable)
                {
                    TravelScaffold.CheckPath(graph, mode, from, to, times[to], arcs.ToArray());
                }
            }
        }
    }
}
