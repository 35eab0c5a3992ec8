using NetTopologySuite.IO;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData;

public class LayerPlacementTests
{
    /// <summary>Metres on a sphere-like grid around 30°N 114°E: 100 km a degree, reaching 5 degrees.</summary>
    private static readonly CoordinateSystem Metres = new Grid("grid", shiftDegrees: 0);
    private readonly DiagnosticBag diagnostics = new();

    private string[] Codes => [.. diagnostics.Items.Select(d => d.Code)];

    [Fact]
    public void The_declared_system_places_a_file_that_names_none()
    {
        var table = Place(Table("POLYGON ((300000 100000, 500000 100000, 500000 300000, 300000 100000), (450000 150000, 460000 150000, 460000 160000, 450000 150000))"), Metres);
        Assert.Equal("POLYGON ((113 31, 115 31, 115 33, 113 31), (114.5 31.5, 114.6 31.5, 114.6 31.6, 114.5 31.5))", table.Records[0].Geometry!.ToText());
        Assert.Empty(Codes);
    }

    [Theory]
    [InlineData("POINT (114 30)")]
    [InlineData("LINESTRING (114 30, 115 31)")]
    [InlineData("MULTILINESTRING ((114 30, 115 31), (1 2, 3 4))")]
    [InlineData("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 20, 29 20, 29 29, 20 20), (25 21, 28 21, 28 24, 25 21)))")]
    public void Degrees_stay_as_they_are(string wkt) => Assert.Equal(wkt, Place(Table(wkt) with { Crs = "EPSG:4326" }, null).Records[0].Geometry!.ToText());

    [Fact]
    public void A_format_without_a_default_needs_a_system()
    {
        var record = Place(Table("POINT (1 2)") with { DefaultSystem = null }, null).Records[0];
        Assert.True(record.GeometryWasRefused);
        Assert.Equal(["no-crs"], Codes);
    }

    [Fact]
    public void A_system_that_is_not_known_is_an_error()
    {
        Place(Table("POINT (1 2)") with { Crs = "the moon's" }, null);
        Assert.Equal(["unsupported-crs"], Codes);
    }

    [Fact]
    public void File_and_county_must_agree_on_where_things_lie_not_on_names()
    {
        var named = Table("POINT (114 30)") with { Crs = "EPSG:4326" };
        Place(named, CoordinateSystem.Find("EPSG:4490", out _));
        Place(named, new Grid("other name, same degrees", shiftDegrees: 0, isGeographic: true));
        Assert.Empty(Codes);
        Place(named, new Grid("half a kilometre off", shiftDegrees: 0.005, isGeographic: true));
        Assert.Equal(["crs-conflict"], Codes);
    }

    [Fact]
    public void Metres_under_a_system_of_degrees_are_told_once()
    {
        Place(Table("POINT (500000 3300000)", "POINT (500001 3300000)"), null);
        Assert.Equal(["projected-coordinates"], Codes);
        Assert.Contains("county.json", diagnostics.Items[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Degrees_under_a_system_of_metres_are_told()
    {
        Assert.True(Place(Table("POINT (114 30)", "POINT (114.1 30)"), Metres).Records.All(r => r.GeometryWasRefused));
        Assert.Equal(["coordinates-out-of-range"], Codes);
    }

    [Theory]
    [InlineData("POINT (9000000 100000)", "coordinates-out-of-range")]
    [InlineData("POINT (-350000 900000)", "swapped-coordinates")]
    public void What_the_system_cannot_reach_is_refused(string wkt, string code)
    {
        Place(Table(wkt), Metres);
        Assert.Equal([code], Codes);
    }

    [Fact]
    public void Columns_of_a_CSV_table_are_left_to_be_converted_one_by_one()
    {
        var csv = new RawTable("places.csv", []) { Columns = ["lon", "lat"] };
        Assert.Same(Metres, Place(csv, Metres).ColumnSystem);
        Assert.Same(CoordinateSystem.Wgs84, Place(csv, null).ColumnSystem);
    }

    private RawTable Place(RawTable table, CoordinateSystem? declared) => LayerPlacement.Place(table, declared, diagnostics);

    private static RawTable Table(params string[] shapes) => new("roads.shp", [.. shapes.Select(wkt => new RawRecord("roads.shp", "record", []) { Geometry = new WKTReader().Read(wkt) })]);

    private sealed class Grid(string name, double shiftDegrees, bool isGeographic = false) : CoordinateSystem
    {
        public override string Name => name;

        public override bool IsGeographic => isGeographic;

        public override GeoPoint ToGeo(double x, double y) => isGeographic ? new(x + shiftDegrees, y)
            : y is >= -400_000 and <= 500_000 && x is >= -100_000 and <= 900_000 ? new(110 + (x / 100_000), 30 + (y / 100_000))
            : new(double.NaN, double.NaN);

        public override (double X, double Y) FromGeo(GeoPoint point) => throw new NotSupportedException();
    }
}
