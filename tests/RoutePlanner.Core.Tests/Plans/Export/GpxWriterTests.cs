using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NetTopologySuite.IO;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class GpxWriterTests(WrittenPlan written) : IClassFixture<WrittenPlan>
{
    private static readonly XNamespace Gpx = "http://www.topografix.com/GPX/1/1";

    [Fact]
    public void Another_reader_finds_waypoints_a_route_and_a_track()
    {
        using var text = new StringReader(written.Read("gpx/T2.gpx"));
        using var xml = XmlReader.Create(text);
        var file = GpxFile.ReadFrom(xml, null);

        // Its base and the four places it visits.
        Assert.Equal(["东河中队", "东大门卡点", "北桥卡点", "=1+1 市场"], file.Waypoints.Select(w => w.Name));
        Assert.Single(file.Routes);
        Assert.Single(Assert.Single(file.Tracks).Segments);
    }

    [Fact]
    public void Every_file_is_valid_by_the_schema()
    {
        Assert.All(written.Plan.Units, unit => Assert.Empty(GpxSchema.Problems(written.Read($"gpx/{(unit.UnitId == "村:3" ? "村_3" : unit.UnitId)}.gpx"))));
        // The schema does refuse: a latitude that isn't one, a name after the description, a point without longitude, a time that isn't one, what GPX doesn't know, another version.
        var gpx = written.Read("gpx/T1.gpx");
        Assert.NotEmpty(GpxSchema.Problems(gpx.Replace("<rtept lat=\"34", "<rtept lat=\"94", StringComparison.Ordinal)));
        Assert.NotEmpty(GpxSchema.Problems(gpx.Replace("<name>", "<desc>x</desc><name>", StringComparison.Ordinal)));
        Assert.NotEmpty(GpxSchema.Problems(gpx.Replace(" lon=", " long=", StringComparison.Ordinal)));
        Assert.NotEmpty(GpxSchema.Problems(gpx.Replace("<time>2026-11-24T", "<time>24.11.2026 ", StringComparison.Ordinal)));
        Assert.NotEmpty(GpxSchema.Problems(gpx.Replace("</trkseg>", "<speed>3</speed></trkseg>", StringComparison.Ordinal)));
        Assert.NotEmpty(GpxSchema.Problems(gpx.Replace("version=\"1.1\"", "version=\"1.0\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Route_points_carry_number_and_arrival()
    {
        var names = Root("T1").Element(Gpx + "rte")!.Elements(Gpx + "rtept").Select(p => p.Element(Gpx + "name")!.Value).ToList();

        Assert.Equal("出发 20:00", names[0]);
        Assert.StartsWith("01 20:04 第一中学", names[1], StringComparison.Ordinal);
        // A pass has a point at either end.
        Assert.Equal(2, names.Count(n => n.StartsWith("03 ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Track_times_increase_from_the_start_to_the_end_of_the_shift()
    {
        foreach (var unit in written.Plan.Units)
        {
            var times = TrackPoints(unit.UnitId == "村:3" ? "村_3" : unit.UnitId).Select(p => p.Time).ToList();

            Assert.Equal(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero).AddSeconds(unit.ShiftStart), times[0]);
            Assert.Equal(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero).AddSeconds(unit.ShiftEnd), times[^1]);
            Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        }
    }

    [Fact]
    public void Track_is_nowhere_faster_than_the_plan_drives()
    {
        var points = TrackPoints("T1").ToList();
        foreach (var (a, b) in points.Zip(points.Skip(1)))
        {
            var metresPerSecond = LocalPlane.DistanceMetres(a.Position, b.Position) / (b.Time - a.Time).TotalSeconds;
            Assert.InRange(metresPerSecond, 0, 80 / 3.6);
        }
    }

    private XElement Root(string unit) => XDocument.Parse(written.Read($"gpx/{unit}.gpx")).Root!;

    private IEnumerable<(GeoPoint Position, DateTimeOffset Time)> TrackPoints(string unit) =>
        Root(unit).Descendants(Gpx + "trkpt").Select(p => (
            new GeoPoint(Number(p, "lon"), Number(p, "lat")),
            DateTimeOffset.Parse(p.Element(Gpx + "time")!.Value, CultureInfo.InvariantCulture)));

    private static double Number(XElement point, string name) => double.Parse(point.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
