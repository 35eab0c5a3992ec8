using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Noding;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads.Noding;

/// <summary>Noding of whole maps.</summary>
public class RoadNoderExtractTests
{
    [Fact]
    public void The_roads_of_a_country_drawn_as_lines_drive_like_the_map_they_come_from()
    {
        var drawing = RoadMap.Read(Repository.Shared("data", "osm", "derived", "liechtenstein-roads.geojson"));
        var map = RoadMap.Read(Repository.Shared("data", "osm", "liechtenstein.osm.pbf"));

        // Only where roads meet is compared: the drawing lacks two areas, the barriers and some tags (motorcar, vehicle), which other tests are about.
        var original = map.Roads.ToLookup(r => r.Id);
        drawing = drawing with { Roads = [.. drawing.Roads.Select(r => r with { Tags = original[r.Id].First().Tags })] };
        var drawnIds = drawing.Roads.Select(r => r.Id).ToHashSet();
        map = map with { Roads = [.. map.Roads.Where(r => drawnIds.Contains(r.Id))], BlockedVertexKeys = [], Barriers = RoadLayer.NoBarriers };

        var source = RoadGraph.Build(map, []).Graph;
        var build = RoadGraph.Build(drawing, []);
        var noded = build.Graph;
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine(string.Join(", ", build.Noding!.Findings.CountBy(f => f.Kind).Select(c => $"{c.Key} {c.Value}")));
        Assert.True(build.Noding.Findings.Count(f => f.Kind <= NodingKind.ZeroLengthDropped) < 20);

        var nodeAt = Enumerable.Range(0, noded.NodeCount).GroupBy(n => GridPoint.Of(noded.NodePoint(n))).ToDictionary(g => g.Key, g => g.First());
        var common = Enumerable.Range(0, source.NodeCount).Where(n => nodeAt.ContainsKey(GridPoint.Of(source.NodePoint(n)))).ToArray();
        var random = new Random(1);
        var (inSource, inNoded) = (new DijkstraTravel(source, Mode.Car), new DijkstraTravel(noded, Mode.Car));
        var (pairs, apart, worst) = (0, 0, 0.0);
        while (pairs < 1000)
        {
            var (from, to) = (common[random.Next(common.Length)], common[random.Next(common.Length)]);
            var before = inSource.Deciseconds(from, to);
            var after = inNoded.Deciseconds(nodeAt[GridPoint.Of(source.NodePoint(from))], nodeAt[GridPoint.Of(source.NodePoint(to))]);
            if (before is TravelTime.Unreachable or 0)
            {
                continue;
            }

            var difference = Math.Abs(after - (double)before) / before;
            worst = Math.Max(worst, difference);
            apart += difference > 0.005 ? 1 : 0;
            pairs++;
        }

        output.WriteLine($"{pairs} pairs, {apart} more than 0.5 % apart, worst {worst:P3}");
        Assert.Equal(0, apart);
    }

    [Fact]
    public void The_example_county_is_noded_already_and_stays_as_it_is()
    {
        var layer = RoadMap.Read(Path.Combine(Repository.Root, "data", "example-county", "roads.geojson"));
        var noded = RoadNoder.Node(layer, new NodingOptions());
        Assert.False(noded.Report.HasChanges);
        Assert.True(noded.Report.Count(NodingKind.LevelsCross) > 0);
        foreach (var (before, after) in layer.Roads.Zip(noded.Layer.Roads))
        {
            Assert.Equal(before.Line, after.Line);
            Assert.Equal(before.VertexKeys, after.VertexKeys);
        }
    }
}
