using System.Globalization;
using System.Xml.Linq;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class KmlWriterTests(WrittenPlan written) : IClassFixture<WrittenPlan>
{
    private static readonly XNamespace Kml = "http://www.opengis.net/kml/2.2";
    private static readonly XNamespace Gx = "http://www.google.com/kml/ext/2.2";

    [Fact]
    public void Each_unit_has_a_folder_with_a_track_whose_times_and_positions_pair_up()
    {
        var folders = Document().Elements(Kml + "Folder").ToList();
        Assert.Equal(written.Plan.Units.Length, folders.Count);
        foreach (var (folder, unit) in folders.Zip(written.Plan.Units))
        {
            var track = folder.Descendants(Gx + "Track").Single();
            var times = track.Elements(Kml + "when").Select(e => DateTimeOffset.Parse(e.Value, CultureInfo.InvariantCulture)).ToList();
            var start = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

            Assert.Equal(times.Count, track.Elements(Gx + "coord").Count());
            Assert.Equal((start.AddSeconds(unit.ShiftStart), start.AddSeconds(unit.ShiftEnd)), (times[0], times[^1]));
            Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        }
    }

    [Fact]
    public void Stops_have_their_hours_and_a_style_that_is_there()
    {
        var styles = Document().Elements(Kml + "Style").Select(style => "#" + style.Attribute("id")!.Value).ToList();
        Assert.All(Document().Descendants(Kml + "styleUrl"), url => Assert.Contains(url.Value, styles));

        // The first stop of T1: 第一中学, 20:04 to 20:14 local.
        var stop = Document().Elements(Kml + "Folder").First().Elements(Kml + "Placemark").ElementAt(1);
        Assert.Equal("01 第一中学", stop.Element(Kml + "name")!.Value);
        Assert.StartsWith("2026-11-24T12:04", stop.Element(Kml + "TimeSpan")!.Element(Kml + "begin")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("2026-11-24T12:14", stop.Element(Kml + "TimeSpan")!.Element(Kml + "end")!.Value, StringComparison.Ordinal);
    }

    private XElement Document() => XDocument.Parse(written.Read("plan.kml")).Root!.Element(Kml + "Document")!;
}
