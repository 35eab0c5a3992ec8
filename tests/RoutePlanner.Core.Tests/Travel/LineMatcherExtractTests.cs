using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

public class LineMatcherExtractTests
{
    [Theory]
    [InlineData("liechtenstein.osm.pbf", 60)]
    [InlineData("porto-alegre.osm.pbf", 60)]
    public void Lines_drawn_along_real_roads_are_found_again(string file, int count)
    {
        var layer = OsmRoadReader.Read(Repository.Shared("data", "osm", file), file, new DiagnosticBag())!;
        var graph = RoadGraph.Build(layer, []).Graph;
        var components = StrongComponents.Of(graph, Mode.Car);
        var nodes = Enumerable.Range(0, graph.NodeCount).Where(components.IsMain).ToArray();
        var travel = new DijkstraTravel(graph, Mode.Car);
        var matcher = new LineMatcher(graph);
        var random = new Random(1);
        var clock = new System.Diagnostics.Stopwatch();
        var same = 0;
        for (var i = 0; i < count; i++)
        {
            var arcs = new List<int>();
            Assert.True(travel.TryPath(nodes[random.Next(nodes.Length)], nodes[random.Next(nodes.Length)], arcs));
            // A drawing is off by a few metres at every vertex.
            var line = PathShape.Of(graph, arcs.ToArray()).Select(p => new LocalPlane(p).ToGeo(random.Next(-5, 6), random.Next(-5, 6))).ToArray();
            clock.Start();
            var match = matcher.Match(line, graph.TailOf(arcs[0]), graph.Head[arcs[^1]]);
            clock.Stop();
            Assert.Equal(LineMatchKind.AlongTraffic, match.Kind);
            same += match.Arcs.SequenceEqual(arcs) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{file}: {same} of {count} arc by arc the same, {clock.Elapsed.TotalMilliseconds / count:0.0} ms each");
        // The rest takes a parallel lane or cuts a corner inside the corridor.
        Assert.True(same >= 0.9 * count, $"{same} of {count}");
    }
}
