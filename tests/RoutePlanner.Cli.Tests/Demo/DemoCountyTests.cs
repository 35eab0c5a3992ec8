using System.Runtime.InteropServices;
using RoutePlanner.Cli.Demo;
using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;
using RoutePlanner.Tests;

namespace RoutePlanner.Cli.Tests.Demo;

public sealed class DemoCountyTests
{
    private static readonly WrittenCounty County = WrittenCounty.Of(1, 1);

    [Fact]
    public void Same_seed_and_size_give_the_same_bytes()
    {
        var again = DemoCounty.Files(1, 1);
        Assert.Equal(County.Files.Count, again.Count);
        Assert.All(again, f => Assert.Equal(County.Files[f.File], f.Content));
    }

    [Fact]
    public void The_example_county_in_the_repository_is_what_the_generator_makes()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64,
            "Sines may differ in the last digit on another platform than the one the folder was made on.");
        var folder = Path.Combine(RepositoryRoot.Path, "data", "example-county");
        Assert.Equal(County.Files.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(County.Files, f => Assert.Equal(f.Value, File.ReadAllText(Path.Combine(folder, f.Key))));
    }

    [Fact]
    public void Another_seed_gives_another_county() =>
        Assert.NotEqual(WrittenCounty.Of(1, 0.0625).Files["roads.geojson"], WrittenCounty.Of(2, 0.0625).Files["roads.geojson"]);

    [Theory]
    [InlineData(0.01)]
    [InlineData(100)]
    [InlineData(double.NaN)]
    public void A_size_out_of_range_is_refused(double size) => Assert.Throws<ArgumentOutOfRangeException>(() => DemoCounty.Files(1, size));

    [Fact]
    public void A_road_across_a_dented_county_meets_it()
    {
        // One of the lines that this county's roads follow passes it by.
        var land = new CountyLand((1UL << 32) + 1, new CountyScale(CountyScale.Largest));
        Assert.All(ThroughRoad.Plan(land), road => Assert.All(road.Gates, gate => Assert.InRange(land.Outline.Share(gate), 0.5, 1.5)));
    }

    [Fact]
    public void The_folder_is_small()
    {
        var bytes = County.Files.Values.Sum(System.Text.Encoding.UTF8.GetByteCount);
        Assert.InRange(bytes, 1_000_000, 6_000_000);
    }

    [Fact]
    public void Every_feature_file_and_the_county_say_that_they_are_synthetic()
    {
        Assert.Contains("\"synthetic\": true", County.Files["county.json"], StringComparison.Ordinal);
        Assert.All(County.Files.Where(f => f.Key.EndsWith(".geojson", StringComparison.Ordinal)), f => Assert.Contains("合成数据", f.Value[..200], StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_are_those_of_the_model_county()
    {
        Assert.InRange(County.OfKind("county")[0].Rings.Sum(WrittenCounty.Area) / 1e6, 1150, 1190);
        Assert.Equal(17, County.OfKind("township").Count);
        Assert.Equal(405, County.OfKind("village").Count);
        Assert.All(County.OfKind("township"), t => Assert.InRange(WrittenCounty.Area(t.Line) / 1e6, t.Id == "seat" ? 12 : 50, t.Id == "seat" ? 18 : 90));
        Assert.InRange(County.Places.Count(p => p.Text("kind") == "entry_exit"), 12, 16);
        Assert.InRange(County.Places.Count(p => p.Text("kind") is "organ" or "enterprise" or "school" or "market" && (p.Number("visits") > 0 || p.Has("gap_max"))), 160, 200);
        Assert.InRange(County.KeyRoads.Count, 40, 60);
        Assert.InRange(County.Roads.Sum(r => WrittenCounty.Metres(r.Line)) / 1000, 2500, 4000);
        Assert.InRange(County.Roads.Count(r => r.Has("bridge") && r.Text("highway") != "motorway"), 6, 8);
        Assert.Single(Refs("trunk"));
        Assert.InRange(Refs("primary").Count(), 4, 5);
        Assert.Equal(8, County.Roads.Count(r => r.Text("highway") == "motorway_link")); // two interchanges, four ramps each
        Assert.InRange(County.Rows("incidents.csv").Count, 500, 700);
    }

    [Theory]
    [InlineData(0.0625, 1, 1)]
    [InlineData(2, 32, 2)]
    public void Townships_and_seats_grow_with_the_size(double size, int townships, int seats)
    {
        var county = WrittenCounty.Of(1, size);
        Assert.Equal(townships + seats, county.OfKind("township").Count);
        Assert.Equal(seats, county.OfKind("township").Count(t => t.Id.StartsWith("seat", StringComparison.Ordinal)));
        Assert.InRange(county.OfKind("county")[0].Rings.Sum(WrittenCounty.Area) / 1.17e9 / size, 0.8, 1.25);
        Assert.InRange(county.Roads.Sum(r => WrittenCounty.Metres(r.Line)) / 1000 / size, 2000, 4500);
    }

    private static IEnumerable<string> Refs(string highway) =>
        County.Roads.Where(r => r.Text("highway") == highway).Select(r => r.Text("ref")!).Distinct();
}
