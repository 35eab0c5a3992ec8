using CsCheck;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Caching;
using RoutePlanner.Core.Tests.Travel;

namespace RoutePlanner.Core.Tests.Roads.Caching;

public sealed class RoadGraphCacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("graph-cache").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_read_is_what_was_written() =>
        TravelScaffold.Layers.Sample(layer =>
        {
            var build = Build(layer);
            var path = Path.Combine(folder, $"{Guid.NewGuid()}.graph");
            Assert.True(RoadGraphCache.TryWrite(path, "k", build));
            var read = RoadGraphCache.TryRead(path, "k", out var problem);
            Assert.Equal("", problem);
            AssertSame(build, read!);
        }, iter: 200);

    [Fact]
    public void The_same_graph_gives_the_same_bytes()
    {
        var (first, second) = (Path.Combine(folder, "1"), Path.Combine(folder, "2"));
        RoadGraphCache.TryWrite(first, "k", Build(Example()));
        RoadGraphCache.TryWrite(second, "k", Build(Example()));
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void A_file_is_used_again_until_an_input_changes()
    {
        var cache = new RoadGraphCache(Path.Combine(folder, "new", "folder"));
        var builds = 0;
        RoadGraphBuild Make()
        {
            builds++;
            return Build(Example());
        }

        cache.GetOrBuild("county", "a", Make);
        AssertSame(Build(Example()), cache.GetOrBuild("county", "a", Make));
        Assert.Equal(1, builds);
        cache.GetOrBuild("county", "b", Make);
        Assert.Equal(2, builds);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "new", "folder")));
    }

    [Fact]
    public void Every_flipped_bit_and_every_cut_is_found_out_and_built_anew()
    {
        var cache = new RoadGraphCache(folder);
        var expected = cache.GetOrBuild("county", "k", () => Build(Example()));
        var whole = File.ReadAllBytes(cache.PathOf("county"));
        var random = new Random(1);
        for (var i = 0; i < 600; i++)
        {
            // Every bit of the header, then bits and cuts anywhere.
            var damaged = whole.ToArray();
            if (i % 3 == 2)
            {
                damaged = damaged[..random.Next(damaged.Length)];
            }
            else
            {
                var bit = i < 320 ? i * 2 : random.Next(8 * damaged.Length);
                damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            File.WriteAllBytes(cache.PathOf("county"), damaged);
            Assert.Null(RoadGraphCache.TryRead(cache.PathOf("county"), "k", out var problem));
            Assert.NotEqual("", problem);
        }

        AssertSame(expected, cache.GetOrBuild("county", "k", () => Build(Example())));
        Assert.Equal(whole, File.ReadAllBytes(cache.PathOf("county")));
    }

    [Fact]
    public void Arrays_that_are_no_graph_are_refused_though_the_checksum_is_right()
    {
        var build = Build(Example());
        var arrays = build.Graph.Arrays;
        RoadGraphArrays[] wrong =
        [
            arrays with { Head = [.. arrays.Head.Select(h => h + 1_000_000)] },
            arrays with { FirstArc = [.. arrays.FirstArc.Reverse()] },
            arrays with { EdgeRoad = [.. arrays.EdgeRoad.Select(_ => -1)] },
            arrays with { FirstShapePoint = new int[arrays.FirstShapePoint.Length] },
            arrays with { RoadName = new TextTable([]) },
        ];
        foreach (var a in wrong)
        {
            var path = Path.Combine(folder, "wrong");
            RoadGraphCache.TryWrite(path, "k", build with { Graph = new RoadGraph(a) });
            Assert.Null(RoadGraphCache.TryRead(path, "k", out var problem));
            Assert.Contains("no road graph", problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xE3069283u)] // the check value of CRC-32C
    public void The_checksum_is_CRC_32C(string text, uint expected)
    {
        var (whole, pieces) = (new Crc32C(), new Crc32C());
        whole.Add(System.Text.Encoding.ASCII.GetBytes(text));
        foreach (var c in text)
        {
            pieces.Add([(byte)c]);
        }

        Assert.Equal((expected, expected), (whole.Value, pieces.Value));
    }

    [Fact]
    public void A_folder_that_can_not_be_written_costs_only_time()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        var build = new RoadGraphCache(Path.Combine(file, "below")).GetOrBuild("county", "k", () => Build(Example()));
        Assert.True(build.Graph.ArcCount > 0);
    }

    [Fact]
    public void The_graph_takes_32_bytes_an_arc_and_4_a_node_beside_its_geometry()
    {
        var a = Build(Example()).Graph.Arrays;
        var perArc = sizeof(int) * (a.Head.Length + a.ArcEdge.Length + a.TravelDeciseconds.Sum(t => t.Length) + a.EdgeArc.Length + a.EdgeCentimetres.Length + a.EdgeRoad.Length);
        Assert.Equal(32 * a.Head.Length, perArc);
        Assert.Equal(a.FirstArc.Length, Build(Example()).Graph.NodeCount + 1);
    }

    private static RoadGraphBuild Build(RoadLayer layer) => RoadGraph.Build(
        layer, [new SnapPoint("p", new GeoPoint(114.0025, 32.0031), Mode.Car), new SnapPoint("远", new GeoPoint(110, 30), Mode.Foot) { PrefersConnected = false }]);

    private static RoadLayer Example()
    {
        var tags = new Dictionary<string, string> { ["highway"] = "residential", ["name"] = "人民路" };
        GeoPoint At(int x, int y) => new(114 + (x * 1e-3), 32 + (y * 1e-3));
        return new RoadLayer(
            "hand",
            [
                new RoadFeature("a", [At(0, 3), At(3, 3), At(5, 3)], [1, 2, 3], tags),
                new RoadFeature("b", [At(3, 0), At(3, 3), At(3, 6)], [4, 2, 5], tags),
                new RoadFeature("no road", [At(0, 0), At(1, 1)], [6, 7], new Dictionary<string, string>()),
            ],
            [3])
        { Restrictions = [new TurnRestriction("r1", "no_left_turn", ["a"], 2, [], ["b"]), new TurnRestriction("r2", "no_exit", ["a"], 9, [], ["b"])] };
    }

    private static void AssertSame(RoadGraphBuild a, RoadGraphBuild b)
    {
        var (x, y) = (a.Graph.Arrays, b.Graph.Arrays);
        Assert.Equal(x.FirstArc, y.FirstArc);
        Assert.Equal(x.Head, y.Head);
        Assert.Equal(x.ArcEdge, y.ArcEdge);
        Assert.Equal(x.TravelDeciseconds, y.TravelDeciseconds);
        Assert.Equal(x.EdgeArc, y.EdgeArc);
        Assert.Equal(x.EdgeCentimetres, y.EdgeCentimetres);
        Assert.Equal(x.ShapePoint, y.ShapePoint);
        Assert.Equal(x.FirstShapePoint, y.FirstShapePoint);
        Assert.Equal(x.EdgeRoad.Select(r => (x.RoadId[r], x.RoadName[r], x.RoadClass[r])), y.EdgeRoad.Select(r => (y.RoadId[r], y.RoadName[r], y.RoadClass[r])));
        Assert.Equal(x.UTurnDeciseconds, y.UTurnDeciseconds);
        Assert.Equal(x.Bans.AllArcs, y.Bans.AllArcs);
        Assert.Equal(x.Bans.Modes, y.Bans.Modes);
        Assert.Equal(x.Bans.RestrictionIds, y.Bans.RestrictionIds);
        Assert.Equal(a.Snaps, b.Snaps);
        Assert.Equal(a.Components, b.Components);
        Assert.Equal(a.SkippedRoads, b.SkippedRoads);
        Assert.Equal(a.UnusedRestrictions, b.UnusedRestrictions);
    }
}
