using System.Text.Json.Nodes;
using NJsonSchema;
using RoutePlanner.Core.Plans.DataReports;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Plans.DataReports;

public sealed class DataReportFolderTests : IDisposable
{
    private readonly SmallCounty county = new();
    private readonly TemporaryFolder folder = new();

    public DataReportFolderTests()
    {
        county.WithRow("places.csv", "far,<b>塔</b>,custom,114.01,30.502,,,,,,,,,,").WithRow("places.csv", "lost,灯塔,custom,114.02,30.515,,,,,,,,,,");
    }

    [Fact]
    public void Three_files_are_written_and_others_stay()
    {
        folder.Write("notes.txt", "mine");
        Write("en");
        Assert.Equal(["notes.txt", "report.html", "report.json", "report.png"], folder.Files());
    }

    [Theory]
    [InlineData("en", "What to do")]
    [InlineData("zh-CN", "怎么办")]
    public void The_page_stands_alone_in_either_language(string language, string label)
    {
        Write(language);
        var page = folder.Read("report.html");
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains(label, page, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", page, StringComparison.Ordinal);
        Assert.Contains("<tr id=\"PF-1\">", page, StringComparison.Ordinal);
        Assert.Contains("114.010000, 30.502000", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>塔</b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;塔", page, StringComparison.Ordinal);
    }

    /// <summary>What keeps the county from being planned comes first: before the warnings, and what the files say before what the map does.</summary>
    [Fact]
    public void The_first_sheet_says_what_to_mend_first()
    {
        Write("en");
        var first = Overview(folder.Read("report.html"));
        Assert.Contains("Not fit for planning: mend 1 error first.", first, StringComparison.Ordinal);
        Assert.InRange(first.IndexOf("href=\"#PO-1\"", StringComparison.Ordinal), 0, first.IndexOf("href=\"#PF-1\"", StringComparison.Ordinal));

        county.WithEdit("places.csv", "b1,西所,base,", "b1,西所,castle,");
        DataReportFolder.Write(DataReport.Read(county.Path), folder.Path, new OutputOptions { Language = "en", MapScale = 0.5 });
        Assert.Contains("unknown word", Overview(folder.Read("report.html")), StringComparison.Ordinal);

        static string Overview(string page) => page[page.IndexOf("id=\"overview\"", StringComparison.Ordinal)..page.IndexOf("</section>", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task The_json_keeps_to_its_schema()
    {
        Write(null);
        var text = folder.Read("report.json");
        Assert.Empty((await Schema()).Validate(text));
        var root = JsonNode.Parse(text)!;
        var findings = root["findings"]!.AsArray();
        foreach (var (kind, count) in root["counts"]!.AsObject())
        {
            Assert.Equal((int)count!, findings.Count(f => (string)f!["kind"]! == kind));
        }

        Assert.Equal(23, root["counts"]!.AsObject().Count);
        Assert.Contains(findings, f => (string)f!["id"]! == "PO-1" && (string)f["severity"]! == "error");
    }

    [Fact]
    public async Task The_json_of_a_bare_map_keeps_to_it_too()
    {
        DataReportFolder.Write(DataReport.Read(county.PathOf("roads.geojson")), folder.Path, new OutputOptions { MapScale = 0.5 });
        Assert.Empty((await Schema()).Validate(folder.Read("report.json")));
        Assert.Equal(12, JsonNode.Parse(folder.Read("report.json"))!["counts"]!.AsObject().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    public void A_map_on_which_no_line_is_a_road_gives_a_report_all_the_same(string line)
    {
        var map = new AsciiMap("a b");
        DataReportFolder.Write(DataReport.Of((line.Length > 0 ? map.Road(line, "highway=construction") : map).Layer()), folder.Path, new OutputOptions { Language = "en", MapScale = 0.5 });
        Assert.Contains("Nothing to mend was found.", folder.Read("report.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"kind\":\"far-snap\"", "\"kind\":\"farSnap\"")]
    [InlineData("\"severity\":\"error\"", "\"severity\":\"fatal\"")]
    [InlineData("\"scope\": \"county\"", "\"scope\": \"town\"")]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"unit\":\"m\"", "\"unit\":\"ft\"")]
    public async Task The_schema_can_refuse(string from, string to)
    {
        Write(null);
        var text = folder.Read("report.json");
        Assert.Contains(from, text, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema()).Validate(text.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        Write(null);
        var first = (folder.Read("report.json"), folder.Read("report.html"));
        Write(null);
        Assert.Equal(first, (folder.Read("report.json"), folder.Read("report.html")));
    }

    public void Dispose()
    {
        county.Dispose();
        folder.Dispose();
    }

    private void Write(string? language) => DataReportFolder.Write(DataReport.Of(county.Read()), folder.Path, new OutputOptions { Language = language, MapScale = 0.5 });

    /// <summary>NJsonSchema resolves references between definitions only under the older drafts' name for them.</summary>
    private static Task<JsonSchema> Schema() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", "report.schema.json")).Replace("$defs", "definitions", StringComparison.Ordinal));
}
