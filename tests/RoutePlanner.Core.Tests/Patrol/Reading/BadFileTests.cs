using System.Text;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol.Reading;

/// <summary>One bad file each: exactly one error that names the file and, where there is one, the place in it.</summary>
public class BadFileTests
{
    [Theory]
    [InlineData("county.json", "county.json")]
    [InlineData("roads.geojson", "roads.geojson")]
    [InlineData("teams.csv", "teams.csv")]
    [InlineData("duty.csv", "duty.csv")]
    public void A_needed_file_that_is_missing_is_named(string file, string named)
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.Without(file).Problems(), d => d.Severity == Severity.Error);
        Assert.Equal(("missing-file", named), (problem.Code, problem.File));
    }

    [Fact]
    public void Places_or_key_roads_are_needed()
    {
        using var folder = new SmallCounty();
        var problems = folder.Without("places.csv").Without("keyroads.csv").Problems();
        Assert.Contains(problems, d => d is { Code: "missing-file", File: "places.geojson" });
    }

    [Theory]
    [InlineData("county.json")]
    [InlineData("night.json")]
    [InlineData("roads.geojson")]
    [InlineData("areas.geojson")]
    [InlineData("places.csv")]
    [InlineData("keyroads.csv")]
    [InlineData("teams.csv")]
    [InlineData("duty.csv")]
    public void An_empty_file_is_told_once_and_causes_no_further_errors(string file)
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.With(file, "").Problems());
        Assert.Equal(("empty-file", file), (problem.Code, problem.File));
    }

    [Theory]
    [InlineData("county.json", "bad-json")]
    [InlineData("night.json", "bad-json")]
    [InlineData("roads.geojson", "bad-json")]
    [InlineData("areas.geojson", "bad-json")]
    public void A_truncated_JSON_file_is_told_once_with_its_last_line(string file, string code)
    {
        using var folder = new SmallCounty();
        var text = folder.TextOf(file);
        var cut = text[..(text.Length / 2)];
        var problem = Assert.Single(folder.With(file, cut).Problems());
        Assert.Equal((code, file), (problem.Code, problem.File));
        Assert.StartsWith($"line {cut.Count(c => c == '\n') + 1}, column ", problem.Where);
    }

    [Fact]
    public void A_row_that_was_cut_off_is_an_error_and_causes_no_further_ones()
    {
        using var folder = new SmallCounty();
        var text = folder.TextOf("places.csv");
        var problem = Assert.Single(folder.With("places.csv", text[..text.IndexOf(",base,", StringComparison.Ordinal)]).Problems());
        Assert.Equal(("bad-csv", "places.csv", "line 2"), (problem.Code, problem.File, problem.Where));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_an_error()
    {
        using var folder = new SmallCounty();
        var problems = folder.WithEdit("places.csv", "学校", "\"学校").Problems();
        Assert.Equal(("bad-csv", "places.csv", "line 5"), (problems[0].Code, problems[0].File, problems[0].Where));
    }

    [Fact]
    public void A_table_without_rows_is_an_error_where_rows_are_needed()
    {
        using var folder = new SmallCounty();
        var problems = folder.With("teams.csv", "team_id,name,tier,area_ids,base_id,mode,people,radio,skills\n").Problems();
        Assert.Equal(("no-records", "teams.csv"), (problems[0].Code, problems[0].File));
    }

    [Fact]
    public void Two_files_for_one_thing_are_refused()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.With("roads.osm.pbf", "x").Problems());
        Assert.Equal(("two-files", "roads.osm.pbf"), (problem.Code, problem.File));
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_an_error()
    {
        using var folder = new SmallCounty();
        Directory.CreateDirectory(folder.Without("areas.geojson").PathOf("areas.geojson"));
        var problem = Assert.Single(folder.Problems());
        Assert.Equal(("unreadable-file", "areas.geojson"), (problem.Code, problem.File));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_an_error()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("permissions don't bind this user");
            return;
        }

        using var folder = new SmallCounty();
        File.SetUnixFileMode(folder.PathOf("areas.geojson"), UnixFileMode.None);
        var problem = Assert.Single(folder.Problems());
        Assert.Equal(("unreadable-file", "areas.geojson"), (problem.Code, problem.File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no/such/folder")]
    [InlineData("../../../../../../../../../../no-such-folder")]
    [InlineData("a\0b")]
    [InlineData("C:\\con\\\u001b[2J")]
    public void A_path_that_is_no_folder_is_an_error(string path)
    {
        var problem = Assert.Single(Assert.Throws<InputException>(() => County.Read(path)).Diagnostics);
        Assert.Equal("not-a-folder", problem.Code);
        Assert.DoesNotContain('\u001b', problem.ToString());
    }

    [Fact]
    public void A_file_given_as_the_folder_is_an_error_that_says_so()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(Assert.Throws<InputException>(() => County.Read(folder.PathOf("county.json"))).Diagnostics);
        Assert.Equal("not-a-folder", problem.Code);
        Assert.Contains("this is a file", problem.Message);
    }

    [Fact]
    public void A_misspelt_file_name_is_warned_of()
    {
        using var folder = new SmallCounty();
        var warning = Assert.Single(folder.Without("areas.geojson").With("area.geojson", "{}").Read().Diagnostics, d => d.Code == "unknown-file");
        Assert.Equal("area.geojson", warning.File);
        Assert.Contains("areas.geojson", warning.Message);
    }

    [Fact]
    public void CSV_in_GB18030_is_read_with_a_warning()
    {
        using var folder = new SmallCounty();
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var county = folder.WithBytes("places.csv", gb18030.GetBytes(folder.TextOf("places.csv"))).Read();
        Assert.Equal("北卡点", county.Places[2].Name);
        var warning = Assert.Single(county.Diagnostics);
        Assert.Equal(("gb18030", Severity.Warning, "places.csv", "line 2"), (warning.Code, warning.Severity, warning.File, warning.Where));
    }

    [Fact]
    public void JSON_in_GB18030_is_an_error()
    {
        using var folder = new SmallCounty();
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var problem = Assert.Single(folder.WithBytes("county.json", gb18030.GetBytes(folder.TextOf("county.json"))).Problems());
        Assert.Equal(("bad-encoding", "county.json", "line 2"), (problem.Code, problem.File, problem.Where));
    }

    [Theory]
    [InlineData("places.csv")]
    [InlineData("county.json")]
    [InlineData("roads.geojson")]
    public void UTF16_is_an_error(string file)
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithBytes(file, Encoding.Unicode.GetBytes(folder.TextOf(file))).Problems());
        Assert.Equal(("bad-encoding", file, "line 1"), (problem.Code, problem.File, problem.Where));
    }

    [Theory]
    [InlineData("places.csv")]
    [InlineData("county.json")]
    [InlineData("roads.geojson")]
    public void A_byte_order_mark_is_skipped_with_a_note(string file)
    {
        using var folder = new SmallCounty();
        var county = folder.WithBytes(file, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(folder.TextOf(file))]).Read();
        var note = Assert.Single(county.Diagnostics);
        Assert.Equal(("byte-order-mark", Severity.Note, file), (note.Code, note.Severity, note.File));
        Assert.Equal(5, county.Places.Length);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Other_line_ends_and_blank_lines_change_nothing(string lineEnd)
    {
        using var folder = new SmallCounty();
        var expected = folder.Read();
        foreach (var file in (string[])["places.csv", "teams.csv", "duty.csv", "keyroads.csv", "county.json", "roads.geojson"])
        {
            folder.With(file, folder.TextOf(file).Replace("\n", lineEnd, StringComparison.Ordinal) + lineEnd + lineEnd);
        }

        var county = folder.Read();
        Assert.Empty(county.Diagnostics);
        Assert.Equal(expected.Places.Select(p => p.Name), county.Places.Select(p => p.Name));
        Assert.Equal(expected.Duties, county.Duties);
    }

    [Fact]
    public void Line_numbers_count_blank_lines_and_line_breaks_in_cells()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithEdit("places.csv", "b2,东所", "\n\nx,\"a\nb\",base,114.01,30.50,,,,,,,,,,\nb2,东所").WithEdit("places.csv", "entry_exit", "exit").Problems());

        // Header 1, b1 2, blank 3 and 4, x 5 and 6, b2 7, north-gate 8.
        Assert.Equal("line 8", problem.Where);
    }
}
