using System.Text;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class CalendarWriterTests(WrittenPlan written) : IClassFixture<WrittenPlan>
{
    [Fact]
    public void Shift_and_stops_are_events_with_utc_times()
    {
        var events = Events("T1");
        // The shift, then one a stop: 20:00 to 06:00 in Shanghai.
        Assert.Equal("20261124T120000Z", events[0]["DTSTART"]);
        Assert.Equal("01 第一中学 到点巡查", events[1]["SUMMARY"]);
        Assert.StartsWith("20261124T1204", events[1]["DTSTART"], StringComparison.Ordinal);
        Assert.StartsWith("20261124T1214", events[1]["DTEND"], StringComparison.Ordinal);
        Assert.Equal(events.Count, events.Select(e => e["UID"]).Distinct().Count());
        Assert.All(events, e => Assert.Equal("20261124T120000Z", e["DTSTAMP"]));
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_and_end_as_the_standard_wants()
    {
        // The county's id is part of every event's: three octets a letter make it too long for a line.
        using var folder = new TemporaryFolder();
        PlanFolder.Write(written.Plan with { CountyId = new string('县', 60) }, written.Problem, folder.Path, new OutputOptions { MapScale = 1 });
        foreach (var unit in (string[])["T1", "T2", "村_3"])
        {
            var text = folder.Read($"ics/{unit}.ics");
            Assert.Contains(new string('县', 60), text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
            Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
            Assert.Equal(text.Split("BEGIN:VEVENT").Length, text.Split("END:VEVENT").Length);
        }
    }

    /// <summary>A plain reader: unfolds, then name and value of every property.</summary>
    private List<Dictionary<string, string>> Events(string unit)
    {
        var events = new List<Dictionary<string, string>>();
        foreach (var line in written.Read($"ics/{unit}.ics").Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            if (line == "BEGIN:VEVENT")
            {
                events.Add([]);
            }
            else if (events.Count > 0)
            {
                events[^1][name] = value;
            }
        }

        return events;
    }
}
