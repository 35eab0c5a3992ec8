using System.Text;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.GeoJson;

namespace RoutePlanner.Core.Tests.MapData;

public class DrawnRoadReaderTests
{
    [Fact]
    public void Vertices_within_half_a_unit_of_the_seventh_decimal_are_one()
    {
        Assert.Equal(DrawnRoadReader.VertexKey(new(114.0000001, 30.5)), DrawnRoadReader.VertexKey(new(114.00000013, 30.49999996)));
        Assert.NotEqual(DrawnRoadReader.VertexKey(new(114.0000001, 30.5)), DrawnRoadReader.VertexKey(new(114.0000002, 30.5)));
    }

    [Fact]
    public void Different_corners_of_the_earth_have_different_keys()
    {
        var keys = from lon in (double[])[-180, -1e-7, 0, 1e-7, 180] from lat in (double[])[-90, -1e-7, 0, 1e-7, 90] select DrawnRoadReader.VertexKey(new(lon, lat));
        Assert.Equal(25, keys.Distinct().Count());
    }

    [Fact]
    public void Parts_of_a_MultiLineString_are_roads_of_the_same_id()
    {
        var (layer, _) = Read("""{ "type": "Feature", "id": 7, "properties": { "highway": "service" }, "geometry": { "type": "MultiLineString", "coordinates": [[[0, 0], [1, 0]], [[2, 0], [3, 0]]] } }""");
        Assert.Equal(["7", "7"], layer.Roads.Select(r => r.Id));
        Assert.Equal([new GeoPoint(2, 0), new GeoPoint(3, 0)], layer.Roads[1].Line);
    }

    [Fact]
    public void Numbers_and_truths_become_tags_and_null_does_not()
    {
        var (layer, _) = Read("""
            { "type": "Feature", "id": "r", "properties": { "highway": "service", "maxspeed": 30, "bridge": true, "tunnel": false, "name": null, "nodes": [1], "ref": "" },
              "geometry": { "type": "LineString", "coordinates": [[0, 0], [1, 0]] } }
            """);
        Assert.Equal([new("bridge", "yes"), new("highway", "service"), new("id", "r"), new("maxspeed", "30"), new("tunnel", "no")], layer.Roads[0].Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Roads_without_an_id_are_called_by_their_number()
    {
        const string road = """{ "type": "Feature", "properties": { "highway": "service" }, "geometry": { "type": "LineString", "coordinates": [[0, 0], [1, 0]] } }""";
        var (layer, diagnostics) = Read(road + "," + road);
        Assert.Equal(["#1", "#2"], layer.Roads.Select(r => r.Id));
        Assert.Equal(["missing-id"], diagnostics.Items.Select(d => d.Code));
    }

    [Theory]
    [InlineData("""{ "type": "Feature", "id": "r", "properties": { "highway": "service" }, "geometry": null }""", "missing-geometry")]
    [InlineData("""{ "type": "Feature", "id": "r", "properties": { "highway": "service" }, "geometry": { "type": "Point", "coordinates": [0, 0] } }""", "wrong-geometry")]
    [InlineData("""{ "type": "Feature", "id": "r", "properties": { "highway": "service" }, "geometry": { "type": "Circle", "coordinates": [0, 0] } }""", "invalid-geometry")]
    [InlineData("""{ "type": "Feature", "id": "r", "properties": { "highway": "service" }, "geometry": { "type": "LineString", "coordinates": [[0, 0], ["1", 0]] } }""", "invalid-geometry")]
    [InlineData("""{ "type": "Feature", "id": "r", "properties": { "highway": "service" }, "geometry": { "type": "LineString", "coordinates": [] } }""", "invalid-geometry")]
    [InlineData("""{ "type": "Feature", "id": "r", "geometry": { "type": "LineString", "coordinates": [[0, 0], [1, 0]] } }""", "bad-geojson")]
    [InlineData("""{ "type": "Road" }""", "bad-geojson")]
    [InlineData("7", "bad-geojson")]
    [InlineData("""{ "type": "Feature", "id": "r", "properties": { "id": "s", "highway": "service" }, "geometry": { "type": "LineString", "coordinates": [[0, 0], [1, 0]] } }""", "field-conflict")]
    public void A_feature_that_is_no_road_line_is_an_error(string feature, string code)
    {
        var (_, diagnostics) = Read(feature);
        Assert.Equal((code, Severity.Error), Assert.Single(diagnostics.Items.Select(d => (d.Code, d.Severity))));
    }

    private static (RoadLayer Layer, DiagnosticBag Diagnostics) Read(string features)
    {
        var diagnostics = new DiagnosticBag();
        var table = GeoJsonTableReader.Read(
            Encoding.UTF8.GetBytes($$"""{ "type": "FeatureCollection", "features": [{{features}}] }"""), "roads.geojson", diagnostics);
        return (DrawnRoadReader.Read(LayerPlacement.Place(table, declared: null, diagnostics), diagnostics), diagnostics);
    }
}
