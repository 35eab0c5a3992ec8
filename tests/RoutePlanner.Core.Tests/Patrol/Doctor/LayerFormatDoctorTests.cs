using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Doctor;
using RoutePlanner.Core.Patrol.Reading;
using RoutePlanner.Core.Tests.MapData.Shapefiles;

namespace RoutePlanner.Core.Tests.Patrol.Doctor;

/// <summary>The doctor on shapefiles and GeoPackages, which come in metres of some grid, with a .prj that may be wrong, or with none.</summary>
public sealed class LayerFormatDoctorTests : IDisposable
{
    private static readonly IReadOnlyList<GeoPoint> Ten = LayerCounty.Points(10);

    private readonly LayerCounty county = new();

    public void Dispose() => county.Dispose();

    [Theory]
    [InlineData(4326)]
    [InlineData(4547)]
    [InlineData(4526)]
    public void Layers_that_are_what_their_file_says_are_not_accused(int epsg)
    {
        var report = CountyDoctor.Examine(county.WithShapefile(In(epsg, Ten), Prj(epsg)).Path);
        AssertFits(report, "places.shp");
        Assert.Empty(DoctorOutput.WriteCorrected(report, county.Path, county.Fixed));
        Assert.False(Directory.Exists(county.Fixed));
    }

    [Theory]
    [InlineData(4490)]
    [InlineData(4547)]
    [InlineData(4526)]
    public void The_same_in_a_GeoPackage(int epsg) => AssertFits(CountyDoctor.Examine(county.WithGeoPackage(In(epsg, Ten), epsg).Path), "places.gpkg");

    [Fact]
    public void County_json_counts_where_the_shapefile_names_no_system() =>
        AssertFits(CountyDoctor.Examine(county.WithShapefile(In(4547, Ten), prj: null).Declaring("places", "EPSG:4547").Path), "places.shp");

    [Theory]
    [InlineData(4547, 4548)]
    [InlineData(4547, 4546)]
    [InlineData(4526, 4527)]
    [InlineData(4547, 4549)]
    public void A_neighbouring_zone_is_named(int actual, int declared)
    {
        var report = CountyDoctor.Examine(county.WithShapefile(In(actual, Ten), Prj(declared)).Path);
        Assert.Contains("a neighbouring zone", AssertNamed(report, "places.shp", $"EPSG:{actual}").Explanation, StringComparison.Ordinal);
        AssertPutRight(report, "places.shp", Ten);
    }

    [Fact]
    public void A_neighbouring_zone_is_named_in_a_GeoPackage()
    {
        var report = CountyDoctor.Examine(county.WithGeoPackage(In(4547, Ten), 4548).Path);
        Assert.Contains("a neighbouring zone", AssertNamed(report, "places.gpkg", "EPSG:4547").Explanation, StringComparison.Ordinal);
        AssertPutRight(report, "places.gpkg", Ten);
    }

    [Theory]
    [InlineData("gcj-02")]
    [InlineData("bd-09")]
    [InlineData("zone+3")]
    [InlineData("swapped")]
    public void Shifts_are_named_in_a_shapefile_of_degrees(string key)
    {
        var report = CountyDoctor.Examine(county.WithShapefile(In(4326, Shifted(key)), Prj(4326)).Path);
        AssertNamed(report, "places.shp", key);
        AssertPutRight(report, "places.shp", Ten);
    }

    [Theory]
    [InlineData("gcj-02")]
    [InlineData("bd-09")]
    public void Shifts_are_named_below_a_grid(string key)
    {
        var report = CountyDoctor.Examine(county.WithGeoPackage(In(4547, Shifted(key)), 4547).Path);
        AssertNamed(report, "places.gpkg", key);
        AssertPutRight(report, "places.gpkg", Ten);
    }

    [Theory]
    [InlineData(4326)]
    [InlineData(4547)]
    [InlineData(4526)]
    [InlineData(3857)]
    [InlineData(32650)]
    public void A_shapefile_that_names_no_system_is_told_its_own(int epsg)
    {
        var report = CountyDoctor.Examine(county.WithShapefile(In(epsg, Ten), prj: null).Path);
        var finding = AssertNamed(report, "places.shp", $"EPSG:{epsg}");
        Assert.Equal("nothing", finding.Declared);
        Assert.Null(finding.ShareBefore);
        AssertPutRight(report, "places.shp", Ten);
    }

    [Fact]
    public void Degrees_in_a_file_of_metres_and_north_before_east_are_named()
    {
        AssertNamed(CountyDoctor.Examine(county.WithGeoPackage(In(4326, Ten), 4547).Path), "places.gpkg", "EPSG:4326");
        File.Delete(county.PathOf("places.gpkg"));
        AssertNamed(CountyDoctor.Examine(county.WithGeoPackage(In(4547, Ten).Select(p => (p.Y, p.X)), 4547).Path), "places.gpkg", "EPSG:4547-north-first");
    }

    [Fact]
    public void Where_file_and_county_json_contradict_each_other_the_right_one_is_named()
    {
        var report = CountyDoctor.Examine(county.WithShapefile(In(4547, Ten), Prj(4548)).Declaring("places", "EPSG:4547").Path);
        Assert.Contains("as county.json declares", AssertNamed(report, "places.shp", "EPSG:4547").Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_positions_and_positions_away_from_roads_are_nothing_to_tell_by()
    {
        var report = CountyDoctor.Examine(county.WithShapefile(In(4547, [.. Ten.Take(7)]), Prj(4548)).Path);
        AssertCannotTell(report, "places.shp", "too few");
        File.Delete(county.PathOf("places.shp"));

        // A grid that no reading brings anywhere near the roads.
        report = CountyDoctor.Examine(county.WithGeoPackage(In(4547, [.. Ten.Select(p => p with { Lat = p.Lat + 2 })]), 4547).Path);
        AssertCannotTell(report, "places.gpkg", "no reading");
    }

    [Fact]
    public void A_layer_without_a_readable_position_is_told_of()
    {
        File.WriteAllText(county.PathOf("places.gpkg"), "no GeoPackage");
        AssertCannotTell(CountyDoctor.Examine(county.WithShapefile([], Prj(4547), "techcover").Path), "places.gpkg", "no position");
    }

    [Fact]
    public void Lines_and_areas_are_put_right_too()
    {
        var grid = Find(4547);
        var ways = DrawnLayer.Example().Roads.Where(r => r.Line.Length > 5).Take(400).Where((_, i) => i % 20 == 0).ToList();
        var around = new Envelope(Ten.Min(p => p.Lon) - 0.01, Ten.Max(p => p.Lon) + 0.01, Ten.Min(p => p.Lat) - 0.01, Ten.Max(p => p.Lat) + 0.01);
        var ring = ((double, double)[])[Grid(around.MinX, around.MinY), Grid(around.MinX, around.MaxY), Grid(around.MaxX, around.MaxY), Grid(around.MaxX, around.MinY), Grid(around.MinX, around.MinY)];
        var area = GeometryFactory.Default.CreatePolygon([.. ring.Select(p => new Coordinate(p.Item1, p.Item2))]);
        county.WithShapefile(3, [.. ways.Select(r => ShapefileFolder.Multi(3, [.. r.Line.Select(p => Grid(p.Lon, p.Lat))]))], Prj(4548), "keyroads")
            .WithShapefile(In(4326, Ten), Prj(4326)).WithGeoPackage([area], 4548, "areas");

        // The area's own id is the one that the places name.
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={county.PathOf("areas.gpkg")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE areas SET id = 'a1'";
            command.ExecuteNonQuery();
        }

        var report = CountyDoctor.Examine(county.Path);

        Assert.Equal(["keyroads.shp", "areas.gpkg"], report.Findings.Where(f => f.Hypothesis == "EPSG:4547").Select(f => f.File));
        Assert.Equal(
            [new CorrectedLayer("keyroads.shp", "keyroads.geojson"), new CorrectedLayer("areas.gpkg", "areas.geojson")], DoctorOutput.WriteCorrected(report, county.Path, county.Fixed));
        AssertNear(ways.SelectMany(r => r.Line), Read("keyroads.geojson").Records.SelectMany(r => r.Geometry!.Coordinates));
        AssertNear(ring.Select(p => grid.ToGeo(p.Item1, p.Item2)), Read("areas.geojson").Records.Single().Geometry!.Coordinates);

        (double, double) Grid(double lon, double lat) => grid.FromGeo(new GeoPoint(lon, lat));
    }

    [Fact]
    public void Roads_of_a_shapefile_that_are_in_GCJ_02_are_accused_and_put_right()
    {
        var roads = DrawnLayer.Example().Roads;
        File.Delete(county.PathOf("roads.geojson"));
        var report = CountyDoctor.Examine(county
            .WithShapefile(3, [.. roads.Select(r => ShapefileFolder.Multi(3, [.. r.Line.Select(p => Gcj02.FromWgs84(p)).Select(p => (p.Lon, p.Lat))]))], Prj(4326), "roads")
            .WithGeoPackage(In(4547, LayerCounty.Points(30)), 4547).Path);
        AssertNamed(report, "roads.shp", "gcj-02");
        DoctorOutput.WriteCorrected(report, county.Path, county.Fixed);
        AssertNear(roads.SelectMany(r => r.Line), Read("roads.geojson").Records.SelectMany(r => r.Geometry!.Coordinates));
    }

    /// <summary>What a county takes from the original it takes from the corrected copy: only the positions differ.</summary>
    [Fact]
    public void A_corrected_copy_reads_as_the_original_but_for_the_positions()
    {
        county.WithShapefile(In(4547, Ten), Prj(4548));
        var diagnostics = new DiagnosticBag();
        var before = PlaceReader.Read(
            LayerFile.Read(InputFolder.Open(county.Path, diagnostics)!, "places.shp", [.. PlaceReader.Fields.Fields.Select(f => f.Name)], null, diagnostics), diagnostics);
        DoctorOutput.WriteCorrected(CountyDoctor.Examine(county.Path), county.Path, county.Fixed);
        var after = PlaceReader.Read(Read("places.geojson"), diagnostics);

        Assert.DoesNotContain(diagnostics.Items, d => d.Severity != Severity.Note);
        Assert.Equal(10, after.Length);
        foreach (var (was, now) in before.Zip(after))
        {
            Assert.Equal(was.Value.Windows, now.Value.Windows);
            Assert.Equal(was.Value with { Position = now.Value.Position, Windows = now.Value.Windows }, now.Value);
        }
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        county.WithShapefile(In(4547, Ten), Prj(4548)).WithGeoPackage(In(4547, Ten), 4548).Declaring("roads", "EPSG:4326");
        var before = county.Bytes();
        var report = CountyDoctor.Examine(county.Path);

        // Two files of one layer are a mistake, but neither copy may replace the other.
        Assert.Equal(["places.gpkg.geojson", "places.shp.geojson"], DoctorOutput.WriteCorrected(report, county.Path, county.Fixed).Select(c => c.File));
        File.WriteAllText(Path.Combine(county.Fixed, "county.json"), "{}");
        Assert.Throws<IOException>(() => DoctorOutput.WriteCorrected(report, county.Path, county.Fixed));
        Assert.Throws<IOException>(() => DoctorOutput.WriteCorrected(report, county.Path, county.Path));
        Assert.Equal(before, county.Bytes());
    }

    private static CoordinateSystem Find(int epsg) => CoordinateSystem.Find($"EPSG:{epsg}", out _)!;

    private static string Prj(int epsg) => epsg == 4326 ? ShapefileFolder.DegreesPrj : EpsgSystems.WellKnownTextOf(epsg, null)!;

    private static List<(double X, double Y)> In(int epsg, IReadOnlyList<GeoPoint> points) => [.. points.Select(Find(epsg).FromGeo)];

    private static List<GeoPoint> Shifted(string key) => [.. Ten.Select(ShiftHypothesis.InDegrees.Single(h => h.Key == key).Apply)];

    private static void AssertFits(DoctorReport report, string file) => Assert.Equal(LayerVerdict.Fits, report.Findings.Single(f => f.File == file).Verdict);

    private static void AssertCannotTell(DoctorReport report, string file, string reason)
    {
        var finding = report.Findings.Single(f => f.File == file);
        Assert.Equal(LayerVerdict.CannotTell, finding.Verdict);
        Assert.Contains(reason, finding.Explanation, StringComparison.Ordinal);
    }

    private static LayerFinding AssertNamed(DoctorReport report, string file, string key)
    {
        var finding = Assert.Single(report.Findings, f => f.Verdict == LayerVerdict.FitsOtherwise);
        Assert.Equal((file, key), (finding.File, finding.Hypothesis));
        return finding;
    }

    private void AssertPutRight(DoctorReport report, string file, IReadOnlyList<GeoPoint> right)
    {
        var before = county.Bytes();
        Assert.Equal([new CorrectedLayer(file, "places.geojson")], DoctorOutput.WriteCorrected(report, county.Path, county.Fixed));
        AssertNear(right, Read("places.geojson").Records.Select(r => r.Geometry!.Coordinate));
        Assert.Equal(before, county.Bytes());
    }

    /// <summary>Equal to 2e-7 degrees, 2 cm.</summary>
    private static void AssertNear(IEnumerable<GeoPoint> expected, IEnumerable<Coordinate> found)
    {
        var (was, now) = (expected.ToList(), found.ToList());
        Assert.Equal(was.Count, now.Count);
        Assert.All(was.Zip(now), pair => Assert.True(Math.Abs(pair.First.Lon - pair.Second.X) < 2e-7 && Math.Abs(pair.First.Lat - pair.Second.Y) < 2e-7, $"{pair.First} {pair.Second}"));
    }

    private RawTable Read(string file)
    {
        var diagnostics = new DiagnosticBag();
        var table = LayerFile.Read(InputFolder.Open(county.Fixed, diagnostics)!, file, [], null, diagnostics);
        Assert.Empty(diagnostics.Items);
        return table;
    }
}
