using Microsoft.VisualBasic.FileIO;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class TimetableWriterTests(WrittenPlan written) : IClassFixture<WrittenPlan>
{
    [Fact]
    public void It_begins_with_a_byte_order_mark() =>
        Assert.True(written.ReadBytes("timetable.csv").AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]));

    [Fact]
    public void There_is_a_row_a_step_with_local_times()
    {
        var rows = Rows();

        Assert.Equal(written.Plan.Units.Sum(u => u.Steps.Length), rows.Count);
        Assert.Equal(("T1", "drive", "2026-11-24 20:00:00", ""), (rows[0]["unit"], rows[0]["kind"], rows[0]["start"], rows[0]["no"]));
        Assert.Equal(("1", "visit", "第一中学", "10.0"), (rows[1]["no"], rows[1]["kind"], rows[1]["place"], rows[1]["minutes"]));
        // The last step of the night ends the next morning.
        Assert.Equal("2026-11-25 06:00:00", rows[^1]["end"]);
    }

    [Fact]
    public void Steps_of_one_stop_share_its_number()
    {
        // 县政府: five minutes' visit, then ten minutes to be seen.
        var stop = Rows().Where(r => r["unit"] == "T1" && r["no"] == "2").Select(r => r["kind"]);

        Assert.Equal(["visit", "wait"], stop);
    }

    [Fact]
    public void A_name_that_is_a_formula_is_defused_and_one_with_quotes_survives()
    {
        var places = Rows().Select(r => r["place"]).ToList();

        Assert.Contains("'=1+1 市场", places);
        Assert.Contains(StreetGridCounty.HostileName, places);
    }

    private List<Dictionary<string, string>> Rows()
    {
        using var text = new StringReader(written.Read("timetable.csv"));
        using var csv = new TextFieldParser(text) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        var header = csv.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (csv.ReadFields() is { } cells)
        {
            rows.Add(header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }
}
