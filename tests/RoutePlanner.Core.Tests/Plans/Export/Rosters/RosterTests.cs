using System.Text;
using NodaTime;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Export.Rosters;

namespace RoutePlanner.Core.Tests.Plans.Export.Rosters;

public sealed class RosterTests
{
    private static readonly YearMonth November = new(2026, 11);
    private static readonly LocalTime Eight = new(20, 0);
    private static readonly LocalTime Two = new(2, 0);
    private static readonly LocalTime Six = new(6, 0);

    [Fact]
    public void A_date_goes_before_a_weekday_and_that_before_every_day()
    {
        // Every day 20:00–02:00; on Tuesdays 20:00–06:00 instead; on Tuesday the 24th 02:00–06:00 instead of both.
        var roster = MonthRoster.Of(
            County(new("T1", null, null, Eight, Two, 0), new("T1", null, IsoDayOfWeek.Tuesday, Eight, Six, 30), new("T1", new LocalDate(2026, 11, 24), null, Two, Six, 0)), November);
        var days = roster.Rows.Single(row => row.Team.Id == "T1").Days;

        Assert.Equal(["A 02:00-06:00", "B 20:00-02:00", "C 20:00-06:00"], roster.Shifts.Select(s => $"{s.Letters} {s.Start:HH:mm}-{s.End:HH:mm}"));
        Assert.Equal(30, days.Length);
        // The 2nd is a Monday, the 3rd, 10th, 17th and 24th are Tuesdays.
        Assert.Equal(("B", "C", "C", "C", "A"), (Assert.Single(days[1]), Assert.Single(days[2]), Assert.Single(days[9]), Assert.Single(days[16]), Assert.Single(days[23])));
        Assert.Equal(30, roster.Rows.Single(row => row.Team.Id == "T1").ShiftCount);
    }

    [Fact]
    public void Teams_without_a_shift_have_a_row_of_days_off()
    {
        var roster = MonthRoster.Of(County(new Duty("T1", new LocalDate(2026, 11, 1), null, Eight, Two, 0)), November);

        Assert.Equal(County().Teams.Select(team => team.Id), roster.Rows.Select(row => row.Team.Id));
        Assert.Equal(1, roster.Rows.Sum(row => row.ShiftCount));
    }

    [Theory]
    [InlineData("roster.csv")]
    [InlineData("roster.html")]
    [InlineData("roster.pdf")]
    public void Every_sort_of_file_is_written_the_same_twice(string name)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, name);
        byte[] Write()
        {
            RosterFile.Write(County(new Duty("T1", null, null, Eight, Two, 0)), November, path, new OutputOptions());
            return File.ReadAllBytes(path);
        }

        Assert.True(Write().AsSpan().SequenceEqual(Write()));
        var text = Encoding.UTF8.GetString(Write());
        Assert.Contains(name.EndsWith("pdf", StringComparison.Ordinal) ? "%PDF-" : "T1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_county_without_teams_has_an_empty_roster()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, "roster.pdf");
        RosterFile.Write(County() with { Teams = [] }, November, path, new OutputOptions());

        Assert.True(File.Exists(path));
    }

    [Fact]
    public void A_spreadsheet_gets_the_hours_written_out()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, "roster.csv");
        RosterFile.Write(County(new Duty("T1", null, null, Eight, Two, 0)), new YearMonth(2026, 2), path, new OutputOptions());
        var lines = File.ReadAllLines(path);

        Assert.EndsWith("2026-02-28,shifts", lines[0], StringComparison.Ordinal);
        Assert.Equal(28, lines.Single(line => line.StartsWith("T1,", StringComparison.Ordinal)).Split("20:00-02:00").Length - 1);
    }

    private static County County(params Duty[] duties) => StreetGridCounty.Make(synthetic: true, language: "zh-CN") with { Duties = [.. duties] };
}
