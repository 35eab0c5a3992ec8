using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Noding;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads.Noding;

/// <summary>Noding of real and whole maps.</summary>
public class RoadNoderExtractTests
{
    [Fact]
    public void The_roads_of_a_country_drawn_as_lines_drive_like_the_map_they_come_from()
    {
        var layer = RoadMap.Read(Repository.Shared("data", "osm", "derived", "liechtenstein-roads.geojson"));
        var pbf = RoadMap.Read(Repository.Shared("data", "osm", "liechtenstein.osm.pbf"));
        var ids = layer.Roads.Select(r => r.Id).ToHashSet();
        foreach (var r in pbf.Roads.Where(r => !ids.Contains(r.Id))) TestContext.Current.TestOutputHelper!.WriteLine(r.Id + " " + string.Join(";", r.Tags) + r.Line[0] + " " + r.Line[^1]);
        foreach (var (a, b) in pbf.Roads.Join(layer.Roads, r => r.Id, r => r.Id, (a, b) => (a, b)))
        {
            string Use(RoadFeature r) { var u = Core.Roads.Access.RoadUse.Of(r.Tags, 0.9); return u is null ? "none" : u.Deciseconds(Mode.Car, true, 100000) + "/" + u.Deciseconds(Mode.Car, false, 100000); }
            if (Use(a) != Use(b)) TestContext.Current.TestOutputHelper!.WriteLine($"DIFF {a.Id} {Use(a)} {Use(b)} {string.Join(";", a.Tags)} || {string.Join(";", b.Tags)}");
        }
        pbf = pbf with { Roads = [.. pbf.Roads.Where(r => ids.Contains(r.Id))] };
        var source = RoadGraph.Build(pbf, []).Graph;
        var output = TestContext.Current.TestOutputHelper!;
        foreach (var policy in Enum.GetValues<CrossingPolicy>())
        {
            var noded = RoadNoder.Node(layer, new NodingOptions { Crossings = policy }).Report;
            output.WriteLine($"{policy}: {string.Join(", ", noded.Findings.CountBy(f => f.Kind).Select(c => $"{c.Key} {c.Value}"))}");
        }

        ((double Source, double Drawn) sums, int pairs) = ((0, 0), 0);
        foreach (var plain in new[] { true, false })
        {
        var build = RoadGraph.Build(layer with { IsDrawn = !plain }, []);
        if (!plain)
        foreach (var finding in build.Noding!.Findings.Where(f => f.Kind is NodingKind.DuplicateKept).Take(60))
        {
            output.WriteLine($"{finding}");
        }

        (sums, pairs) = ((Source: 0.0, Drawn: 0.0), 0);
        var drawn = build.Graph;
        var nodeAt = Enumerable.Range(0, drawn.NodeCount).GroupBy(n => GridPoint.Of(drawn.NodePoint(n))).ToDictionary(g => g.Key, g => g.First());
        var common = Enumerable.Range(0, source.NodeCount).Where(n => nodeAt.ContainsKey(GridPoint.Of(source.NodePoint(n)))).ToArray();
        var random = new Random(1);
        var (travelSource, travelDrawn) = (new DijkstraTravel(source, Mode.Car), new DijkstraTravel(drawn, Mode.Car));
        var worst = 0.0;
        for (var tries = 0; tries < 3000 && pairs < 1000; tries++)
        {
            var (from, to) = (common[random.Next(common.Length)], common[random.Next(common.Length)]);
            var (a, b) = (new int[1], new int[1]);
            travelSource.Deciseconds(from, [to], a);
            travelDrawn.Deciseconds(nodeAt[GridPoint.Of(source.NodePoint(from))], [nodeAt[GridPoint.Of(source.NodePoint(to))]], b);
            if (a[0] != TravelTime.Unreachable && b[0] != TravelTime.Unreachable && a[0] > 0)
            {
                sums = (sums.Source + a[0], sums.Drawn + b[0]);
                if (pairs < 0 && Math.Abs((b[0] - a[0]) / (double)a[0]) > 0.3) output.WriteLine($"{a[0]} {b[0]} {source.NodePoint(from)} {source.NodePoint(to)}");
                worst = Math.Max(worst, Math.Abs((b[0] - a[0]) / (double)a[0]));
                pairs++;
            }
        }

        output.WriteLine($"{pairs} pairs: {sums.Source / 10:0} s and {sums.Drawn / 10:0} s, worst difference {worst:P2}");
        }
        Assert.True(pairs == 1000);
        Assert.InRange(sums.Drawn / sums.Source, 0.995, 1.005);
    }

    [Fact]
    public void The_example_county_is_noded_already_and_stays_as_it_is()
    {
        var layer = RoadMap.Read(Path.Combine(Repository.Root, "data", "example-county", "roads.geojson"));
        var noded = RoadNoder.Node(layer, new NodingOptions { Crossings = CrossingPolicy.Node });
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", noded.Report.Findings.CountBy(f => f.Kind).Select(c => $"{c.Key} {c.Value}")));
        Assert.False(noded.Report.HasChanges);
        foreach (var (before, after) in layer.Roads.Zip(noded.Layer.Roads, (a, b) => (a, b)))
        {
            Assert.Equal(before.Line, after.Line);
            Assert.Equal(before.VertexKeys, after.VertexKeys);
        }
    }
}
