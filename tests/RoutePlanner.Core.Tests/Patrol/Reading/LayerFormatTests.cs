using System.Globalization;
using System.Text;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Tests.MapData.GeoPackages;
using RoutePlanner.Core.Tests.MapData.Shapefiles;

namespace RoutePlanner.Core.Tests.Patrol.Reading;

/// <summary>A county reads alike from every format a layer may be in.</summary>
public sealed class LayerFormatTests : IDisposable
{
    private const string Crs = "\"crs\": { \"roads\": \"EPSG:4326\" }";

    private readonly SmallCounty county = new();
    private readonly ShapefileFolder shapefile = new();
    private readonly GeoPackageFolder package = new();

    public void Dispose()
    {
        county.Dispose();
        shapefile.Dispose();
        package.Dispose();
    }

    [Fact]
    public void Places_of_an_old_Chinese_shapefile_read_as_those_of_a_CSV()
    {
        var before = county.Read();
        var text = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        shapefile.Write(
            1,
            [.. before.Places.Select(p => ShapefileFolder.Point(p.Position.Lon, p.Position.Lat))],
            [
                ("ID", 'C', 10), ("NAME", 'C', 20), ("KIND", 'C', 12), ("AREA_ID", 'C', 10), ("PRIORITY", 'N', 4), ("SERVICE_MI", 'N', 8), ("VISITS", 'N', 4), ("GAP_MIN", 'N', 4), ("GAP_MAX", 'N', 4),
                ("WINDOWS", 'C', 40), ("TIERS", 'C', 40), ("NEEDS", 'C', 20),
            ],
            [
                ["b1", "西所", "base", "a-town", "", "", "", "", "", "", "", ""], ["b2", "东所", "驻地", "", "", "", "", "", "", "", "", ""],
                ["north-gate", "北卡点", "entry_exit", "a-town", "5", "10.000", "3", "30", "180", "", "", ""],
                ["school", "学校", "school", "", "4", "5", "2", "", "240", "21:00-23:00;04:00-05:30", "township；village", ""], ["market", "市场", "market", "", "3", "5", "2", "45", "", "", "", "first-aid"],
            ],
            text,
            "places");
        Take("places");
        county.Without("places.csv").WithEdit("county.json", Crs, "\"crs\": { \"places\": \"EPSG:4326\" }");
        var after = county.Read();
        Assert.Equal(["renamed-field", "gb18030"], after.Diagnostics.Select(d => d.Code).Order().Reverse());
        Assert.Equal(before.Places.Select(Flat), after.Places.Select(Flat));
    }

    [Fact]
    public void Areas_and_key_roads_of_a_GeoPackage_read_as_those_of_text_files()
    {
        var before = county.Read();
        package.Table("areas", "id TEXT, name TEXT, kind TEXT, parent TEXT").Table("keyroads", "id TEXT, name TEXT, ref TEXT, passes INTEGER, gap_max INTEGER, priority INTEGER, speed_patrol_kmh INTEGER")
            .Run("INSERT INTO areas VALUES (1, $0, 'a-town', '城关镇', '乡镇', NULL), (2, $1, 'a-village', '南村', 'village', 'a-town')", [.. before.Areas.Select(a => GeoPackageFolder.Blob(a.Shape))])
            .Run("INSERT INTO keyroads VALUES (1, $0, 'k1', '大街', 'S214', 2, 240, 4, 30)", GeoPackageFolder.Blob("MULTILINESTRING ((113.99 30.5, 114 30.5, 114.01 30.5, 114.02 30.5))"));
        foreach (var layer in (string[])["areas", "keyroads"])
        {
            File.Copy(package.PathOf("roads.gpkg"), county.PathOf(layer + ".gpkg"));
        }

        var after = county.Without("areas.geojson").Without("keyroads.csv").Read();
        Assert.Empty(after.Diagnostics);
        Assert.Equal(before.Areas.Select(a => (a.Id, a.Name, a.Kind, a.ParentId, a.Shape.ToText())), after.Areas.Select(a => (a.Id, a.Name, a.Kind, a.ParentId, a.Shape.ToText())));
        Assert.Equal(before.KeyRoads.Select(Flat), after.KeyRoads.Select(Flat));
        Assert.Equal(before.KeyRoads[0].Line, after.KeyRoads[0].Line);
    }

    [Fact]
    public void Roads_of_a_shapefile_read_as_those_of_GeoJSON()
    {
        var before = county.Read().Roads.Roads;
        shapefile.Write(
            3,
            [.. before.Select(r => ShapefileFolder.Multi(3, [.. r.Line.Select(p => (p.Lon, p.Lat))]))],
            [("id", 'C', 10), ("highway", 'C', 20), ("grade", 'C', 5), ("ref", 'C', 10)],
            [.. before.Select(r => new[] { r.Id, Tag(r.Tags, "highway"), Tag(r.Tags, "grade"), Tag(r.Tags, "ref") })]);
        Take("roads");
        var after = county.Without("roads.geojson").Read().Roads;
        Assert.True(after.IsDrawn);
        Assert.Equal(before.Select(r => (r.Id, string.Join(' ', r.Line), string.Join(' ', r.VertexKeys))), after.Roads.Select(r => (r.Id, string.Join(' ', r.Line), string.Join(' ', r.VertexKeys))));

        static string Tag(IReadOnlyDictionary<string, string> tags, string key) => tags.GetValueOrDefault(key, "");
    }

    [Fact]
    public void Every_part_of_a_shapefile_counts_for_the_digest()
    {
        shapefile.Write(5, [.. county.Read().Areas.Select(a => ShapefileFolder.Multi(5, [.. a.Shape.Coordinates.Select(c => (c.X, c.Y))]))], [("id", 'C', 10), ("name", 'C', 20), ("kind", 'C', 20)],
            [["a-town", "town", "township"], ["a-village", "v", "village"]], name: "areas");
        Take("areas");
        county.Without("areas.geojson").With("areas.cpg", "UTF-8").WithEdit("county.json", Crs, "\"crs\": { \"areas\": \"EPSG:4326\" }");
        var digest = county.Read().InputsDigest;
        Assert.NotEqual(digest, county.With("areas.cpg", "UTF8").Read().InputsDigest);

        // A trailing byte changes nothing else.
        foreach (var part in (string[])[".shp", ".shx", ".dbf"])
        {
            var changed = county.WithBytes("areas" + part, [.. File.ReadAllBytes(county.PathOf("areas" + part)), 0]).Read().InputsDigest;
            Assert.NotEqual(digest, changed);
            digest = changed;
        }
    }

    [Fact]
    public void Positions_in_columns_are_in_the_declared_system()
    {
        ProjectedSystems.SkipUnlessKnown("EPSG:4547");
        var before = county.Read().Places;
        var system = CoordinateSystem.Find("EPSG:4547", out _)!;
        foreach (var place in before)
        {
            var (x, y) = system.FromGeo(place.Position);
            county.WithEdit("places.csv", string.Create(CultureInfo.InvariantCulture, $",{place.Position.Lon:F2},{place.Position.Lat:F2},"), string.Create(CultureInfo.InvariantCulture, $",{x:F3},{y:F3},"));
        }

        var after = county.WithEdit("county.json", Crs, "\"crs\": { \"places\": \"EPSG:4547\" }").Read().Places;
        Assert.All(before.Zip(after), pair => Assert.InRange(LocalPlane.DistanceMetres(pair.First.Position, pair.Second.Position), 0, 0.05));
    }

    [Fact]
    public void Degrees_in_columns_of_a_layer_in_metres_are_told()
    {
        ProjectedSystems.SkipUnlessKnown("EPSG:4547");
        var problems = county.WithEdit("county.json", Crs, "\"crs\": { \"places\": \"EPSG:4547\" }").Problems();
        Assert.Contains(problems, d => d is { Code: "coordinates-out-of-range", File: "places.csv" });
    }

    [Fact]
    public void OSM_roads_cannot_be_in_a_projection()
    {
        ProjectedSystems.SkipUnlessKnown("EPSG:4547");
        county.Without("roads.geojson").With("roads.osm", """
            <osm version="0.6"><node id="1" lon="114" lat="30.5"/><node id="2" lon="114.1" lat="30.5"/><way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way></osm>
            """).WithEdit("county.json", "EPSG:4326", "EPSG:4547");
        Assert.Contains(county.Problems(), d => d is { Code: "crs-conflict", File: "roads.osm" });
    }

    [Fact]
    public void Parts_of_a_shapefile_are_not_taken_for_misspelt_names()
    {
        shapefile.Write(3, [.. county.Read().Roads.Roads.Select(r => ShapefileFolder.Multi(3, [.. r.Line.Select(p => (p.Lon, p.Lat))]))], [("id", 'C', 10), ("grade", 'C', 5)], [["r1", "S"], ["r2", "S"], ["r3", "S"], ["r4", "X"], ["r5", "X"]]);
        Take("roads");
        var diagnostics = county.Without("roads.geojson").With("roads.cpg", "UTF-8").With("roads.sbn", "").With("roads.shp.xml", "<x/>").Read().Diagnostics;
        Assert.DoesNotContain(diagnostics, d => d.Code == "unknown-file");
    }

    /// <summary>Copies the shapefile's parts into the county.</summary>
    private void Take(string layer)
    {
        foreach (var part in (string[])[".shp", ".shx", ".dbf"])
        {
            File.Copy(shapefile.PathOf(layer + part), county.PathOf(layer + part));
        }
    }

    /// <summary>Everything of a place but its lists, which records compare by reference, as text.</summary>
    private static string Flat(Place place) => $"{place with { Windows = [], Tiers = [], Needs = [] }} {string.Join(' ', place.Windows)} {string.Join(' ', place.Tiers)} {string.Join(' ', place.Needs)}";

    private static string Flat(KeyRoad road) => (road with { Line = [], Tiers = [] }).ToString();
}
