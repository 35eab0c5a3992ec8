using System.Globalization;
using System.Text.RegularExpressions;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.DataReports;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans.DataReports;

public sealed partial class DataReportTests
{
    [Fact]
    public void A_county_is_looked_over_with_its_roads()
    {
        using var county = new SmallCounty();
        county.WithRow("places.csv", "far,水塔,custom,114.01,30.502,,,,,,,,,,");
        var report = DataReport.Read(county.Path);
        Assert.Equal("小县", report.Name);
        Assert.Contains(report.Findings, f => f.Finding.Kind == FindingKind.FarSnap);
        Assert.Contains(report.Findings, f => f.Finding.Kind == FindingKind.MissingName && f.Finding.Subjects[0].Id == "r4");
        Assert.Equal(5, report.Figures.Roads);
    }

    [Fact]
    public void Of_a_county_that_cannot_be_read_the_roads_are_looked_over()
    {
        using var county = new SmallCounty();
        county.WithEdit("places.csv", "b1,西所,base,", "b1,西所,castle,");
        var report = DataReport.Read(county.Path);
        Assert.Null(report.County);
        Assert.Contains(report.Diagnostics, d => d is { Severity: Severity.Error, Field: "kind" });
        Assert.Contains(report.Findings, f => f.Finding.Kind == FindingKind.MissingName);
    }

    /// <summary>Roads in metres whose system only county.json names: without it they lie nowhere.</summary>
    [Fact]
    public void Of_a_county_that_cannot_be_read_the_roads_are_looked_over_where_county_json_says_they_lie()
    {
        using var county = new SmallCounty();
        var right = DataReport.Read(county.Path);
        var grid = CoordinateSystem.Find("EPSG:4547", out _)!;
        county.With("roads.geojson", Position().Replace(File.ReadAllText(county.PathOf("roads.geojson")), m =>
        {
            var (x, y) = grid.FromGeo(new GeoPoint(double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)));
            return string.Create(CultureInfo.InvariantCulture, $"[{x:F4},{y:F4}]");
        }));
        county.WithEdit("county.json", "\"roads\": \"EPSG:4326\"", "\"roads\": \"EPSG:4547\"").WithEdit("places.csv", "b1,西所,base,", "b1,西所,castle,");

        var report = DataReport.Read(county.Path);

        Assert.Null(report.County);
        Assert.Equal("小县", report.Name);
        Assert.Equal("kind", Assert.Single(report.Diagnostics, d => d.Severity == Severity.Error).Field);
        Assert.Equal(right.Figures.Kilometres, report.Figures.Kilometres, 0.001);
        Assert.Equal(right.Roads.Graph.NodePoint(0).Lon, report.Roads.Graph.NodePoint(0).Lon, 1e-6);
    }

    [Fact]
    public void Of_a_county_that_cannot_be_read_the_road_rules_count_too()
    {
        using var county = new SmallCounty();
        county.With("road_rules.json", """{ "version": 1, "drivingSide": "left" }""").WithEdit("places.csv", "b1,西所,base,", "b1,西所,castle,");
        Assert.Equal(DrivingSide.Left, DataReport.Read(county.Path).Roads.Side);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData(null)]
    public void Without_readable_roads_there_is_no_report(string? roads)
    {
        using var county = new SmallCounty();
        if (roads is null)
        {
            county.Without("roads.geojson");
        }
        else
        {
            county.With("roads.geojson", roads);
        }

        Assert.Throws<InputException>(() => DataReport.Read(county.Path));
    }

    [Fact]
    public void A_bare_map_is_looked_over_by_itself()
    {
        using var county = new SmallCounty();
        var report = DataReport.Read(county.PathOf("roads.geojson"));
        Assert.Equal("roads.geojson", report.Name);
        Assert.All(report.Findings, f => Assert.True(f.Finding.Kind < FindingKind.PlaceOffRoad));
    }

    [Fact]
    public void The_example_county_is_clean()
    {
        var report = DataReport.Read(Path.Combine(Repository.Root, "data", "example-county"));
        Assert.Empty(report.Findings);
        Assert.True(report.Figures.DeadEnds > 100);
    }

    /// <summary>Counts judged by eye once (docs/report.md); a change of rules shows here.</summary>
    [Fact]
    public void Liechtenstein_has_few_urgent_findings()
    {
        var report = DataReport.Read(Repository.Shared("data", "osm", "liechtenstein.osm.pbf"));
        Assert.Contains(report.Findings, f => f.Finding.Kind == FindingKind.UnjoinedCrossing && f.Finding.Subjects.Select(s => s.Id).Order(StringComparer.Ordinal).SequenceEqual(["w170352946", "w300701587"]));
        Assert.InRange(report.Findings.Count(f => f.Finding.Severity > Severity.Note), 3, 25);
    }

    [GeneratedRegex(@"\[(-?[0-9.]+), ?(-?[0-9.]+)\]")]
    private static partial Regex Position();
}
