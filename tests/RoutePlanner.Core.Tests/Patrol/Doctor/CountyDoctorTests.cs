using System.Globalization;
using System.Text;
using System.Text.Json;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol.Doctor;

namespace RoutePlanner.Core.Tests.Patrol.Doctor;

public sealed class CountyDoctorTests : IDisposable
{
    private static readonly string Example = Path.Combine(Repository.Root, "data", "example-county");

    private readonly string root = Directory.CreateTempSubdirectory("routeplanner-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_example_county_is_not_accused()
    {
        var report = CountyDoctor.Examine(Example);

        Assert.False(report.FoundTrouble, string.Join('\n', report.Findings));
        Assert.Equal(["places", "keyroads", "techcover", "incidents", "areas", "roads"], report.Findings.Select(f => f.Layer));
        Assert.Equal(LayerVerdict.Fits, Verdict(report, "places"));
        Assert.Equal(LayerVerdict.Fits, Verdict(report, "areas"));
        Assert.Equal(LayerVerdict.Fits, Verdict(report, "keyroads"));
    }

    [Theory]
    [InlineData("places", "gcj-02")]
    [InlineData("places", "bd-09")]
    [InlineData("places", "swapped")]
    [InlineData("places", "zone+3")]
    [InlineData("keyroads", "gcj-02")]
    [InlineData("techcover", "bd-09")]
    [InlineData("areas", "gcj-02")]
    [InlineData("areas", "swapped")]
    public void A_shifted_layer_is_named_and_put_right(string layer, string key)
    {
        var file = layer + ".geojson";
        var county = Shifted(file, (x, y) => ShiftHypothesis.InDegrees.Single(h => h.Key == key).Apply(new GeoPoint(x, y)));

        var report = CountyDoctor.Examine(county);

        Assert.Equal([layer], report.Findings.Where(f => f.Verdict == LayerVerdict.FitsOtherwise).Select(f => f.Layer));
        Assert.Equal(key, report.Findings.Single(f => f.Layer == layer).Hypothesis);
        AssertPutRight(report, county, file);
    }

    [Theory]
    [InlineData("EPSG:4547", false, "EPSG:4547")]
    [InlineData("EPSG:4526", false, "EPSG:4526")]
    [InlineData("EPSG:4547", true, "EPSG:4547-north-first")]
    public void Metres_declared_as_degrees_are_named_and_put_right(string system, bool isNorthFirst, string key)
    {
        var grid = CoordinateSystem.Find(system, out _)!;
        var county = Shifted("places.geojson", (lon, lat) => grid.FromGeo(new GeoPoint(lon, lat)) is var (x, y) && isNorthFirst ? new GeoPoint(y, x) : new GeoPoint(x, y));

        var report = CountyDoctor.Examine(county);

        Assert.Equal(key, report.Findings.Single(f => f.Layer == "places").Hypothesis);
        AssertPutRight(report, county, "places.geojson");
    }

    [Fact]
    public void Shifted_roads_are_accused_themselves_and_not_the_layers_on_them()
    {
        var report = CountyDoctor.Examine(Shifted("roads.geojson", (x, y) => Gcj02.FromWgs84(new GeoPoint(x, y))));

        Assert.Equal(["roads"], report.Findings.Where(f => f.Verdict == LayerVerdict.FitsOtherwise).Select(f => f.Layer));
        Assert.Equal("gcj-02", report.Findings.Single(f => f.Layer == "roads").Hypothesis);
    }

    [Fact]
    public void Incidents_in_csv_are_put_right_and_keep_all_else()
    {
        var county = Copy();
        var path = Path.Combine(county, "incidents.csv");
        var original = File.ReadAllBytes(path);
        File.WriteAllBytes(path, CsvCoordinates.Rewrite(original, (x, y) => Bd09.FromWgs84(new GeoPoint(x, y))));

        var report = CountyDoctor.Examine(county);

        // Where crimes happen need not be near roads: naming it is not promised, but a wrong name is.
        var finding = report.Findings.Single(f => f.Layer == "incidents");
        Assert.Contains(finding.Hypothesis, new[] { "bd-09", null });
        var back = CsvCoordinates.Rewrite(File.ReadAllBytes(path), (x, y) => Bd09.ToWgs84(new GeoPoint(x, y)));
        var (was, now) = (Rows(original), Rows(back));
        Assert.Equal(was.Count, now.Count);
        foreach (var (a, b) in was.Zip(now).Skip(1))
        {
            Assert.Equal(a.Where((_, i) => i is not (3 or 4)), b.Where((_, i) => i is not (3 or 4)));
            Assert.Equal(double.Parse(a[3], CultureInfo.InvariantCulture), double.Parse(b[3], CultureInfo.InvariantCulture), 1e-7);
            Assert.Equal(double.Parse(a[4], CultureInfo.InvariantCulture), double.Parse(b[4], CultureInfo.InvariantCulture), 1e-7);
        }
    }

    [Fact]
    public void Nothing_is_written_into_the_county()
    {
        var county = Shifted("places.geojson", (x, y) => Gcj02.FromWgs84(new GeoPoint(x, y)));
        var before = File.ReadAllBytes(Path.Combine(county, "places.geojson"));
        var report = CountyDoctor.Examine(county);

        Assert.Throws<IOException>(() => DoctorOutput.WriteCorrected(report, county, Path.Combine(county, ".")));
        Assert.Equal([new CorrectedLayer("places.geojson", "places.geojson")], DoctorOutput.WriteCorrected(report, county, Path.Combine(root, "fixed")));
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(county, "places.geojson")));
    }

    [Fact]
    public void Only_the_numbers_change_in_GeoJSON()
    {
        const string Text = """
            { "type":"FeatureCollection", "crs":{"type":"name","properties":{"name":"EPSG:4547"}}, "features":[
              {"type":"Feature","properties":{"geometry":[1,2],"coordinates":[3, 4],"v":1.50},"geometry":{"type":"Point","coordinates":[ 1 , 2, 7.0 ]}},
              {"type":"Feature","properties":null,"geometry":{"coordinates":[[[1,2],[3,4]],[[5,6]]],"type":"Polygon","bbox":[1,2,5,6]}},
              {"type":"Feature","properties":null,"geometry":null} ] }
            """;

        var made = Encoding.UTF8.GetString(GeoJsonCoordinates.Rewrite(Encoding.UTF8.GetBytes(Text), (x, y) => new GeoPoint(x + 10, y + 20)));

        var expected = Text.Replace("[ 1 , 2, 7.0 ]", "[ 11 , 22, 7.0 ]", StringComparison.Ordinal)
            .Replace("[[[1,2],[3,4]],[[5,6]]]", "[[[11,22],[13,24]],[[15,26]]]", StringComparison.Ordinal)
            .Replace("\"EPSG:4547\"", "\"urn:ogc:def:crs:OGC:1.3:CRS84\"", StringComparison.Ordinal);
        Assert.Equal(expected, made);
    }

    [Theory]
    [InlineData("id,lon,lat\r\n\"a,\"\"\nb\", 1 ,\"2\"\r\nc,,\r\n", "id,lon,lat\r\n\"a,\"\"\nb\",11,22\r\nc,,\r\n")]
    [InlineData("lat,x,lon\n2,y,1", "lat,x,lon\n22,y,11")]
    [InlineData("id,name\n1,2\n", "id,name\n1,2\n")]
    public void Only_the_numbers_change_in_CSV(string text, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(CsvCoordinates.Rewrite(Encoding.UTF8.GetBytes(text), (x, y) => new GeoPoint(x + 10, y + 20))));

    private static LayerVerdict Verdict(DoctorReport report, string layer) => report.Findings.Single(f => f.Layer == layer).Verdict;

    private static List<string[]> Rows(byte[] csv) => [.. Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(','))];

    private void AssertPutRight(DoctorReport report, string county, string file)
    {
        var fixedFolder = Path.Combine(root, "fixed");
        Assert.Equal([new CorrectedLayer(file, file)], DoctorOutput.WriteCorrected(report, county, fixedFolder));
        var (was, now) = (Numbers(Path.Combine(Example, file)), Numbers(Path.Combine(fixedFolder, file)));
        Assert.Equal(was.Count, now.Count);

        // 2e-7 degrees are 2 cm.
        Assert.All(was.Zip(now), pair => Assert.Equal(pair.First, pair.Second, 2e-7));
    }

    private static List<double> Numbers(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.GetProperty("features").EnumerateArray().SelectMany(f => In(f.GetProperty("geometry").GetProperty("coordinates")))];

        static IEnumerable<double> In(JsonElement e) => e.ValueKind == JsonValueKind.Number ? [e.GetDouble()] : e.EnumerateArray().SelectMany(In);
    }

    private string Shifted(string file, Func<double, double, GeoPoint> shift)
    {
        var county = Copy();
        var path = Path.Combine(county, file);
        File.WriteAllBytes(path, Spliced(File.ReadAllText(path), shift));
        return county;
    }

    /// <summary>The file with its positions replaced, also by numbers that are no degrees.</summary>
    private static byte[] Spliced(string text, Func<double, double, GeoPoint> shift) => Encoding.UTF8.GetBytes(
        System.Text.RegularExpressions.Regex.Replace(text, """\[(-?[0-9.]+),(-?[0-9.]+)\]""", m =>
        {
            var p = shift(double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));
            return string.Create(CultureInfo.InvariantCulture, $"[{p.Lon:0.#########},{p.Lat:0.#########}]");
        }));

    private string Copy()
    {
        var county = Path.Combine(root, "county");
        Directory.CreateDirectory(county);
        foreach (var file in Directory.GetFiles(Example))
        {
            File.Copy(file, Path.Combine(county, Path.GetFileName(file)));
        }

        return county;
    }
}
