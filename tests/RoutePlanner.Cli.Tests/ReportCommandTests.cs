using System.Text.Json.Nodes;

namespace RoutePlanner.Cli.Tests;

public sealed class ReportCommandTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    [Fact]
    public void A_sound_county_has_nothing_to_mend()
    {
        var output = township.NewPath("report");
        var run = CliRun.Of("report", township.Original, "--out", output);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Nothing to mend was found.", run.Output, StringComparison.Ordinal);
        Assert.All(new[] { "report.html", "report.json", "report.png" }, file => Assert.True(new FileInfo(Path.Combine(output, file)).Length > 1000, file));
    }

    [Fact]
    public void Findings_are_shown_with_their_number_and_the_exit_code_stays_0()
    {
        var county = township.Copy();
        var places = Path.Combine(county, "places.geojson");
        var text = JsonNode.Parse(File.ReadAllText(places))!;
        var moved = text["features"]!.AsArray().First(f => (string)f!["properties"]!["kind"]! == "organ")!;
        // About 300 m north of where it was.
        moved["geometry"]!["coordinates"]![1] = (double)moved["geometry"]!["coordinates"]![1]! + 0.003;
        File.WriteAllText(places, text.ToJsonString());
        var output = township.NewPath("report");
        var run = CliRun.Of("report", county, "--out", output, "--lang", "en");
        Assert.True(run.ExitCode == 0, run.Error);
        var report = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "report.json")))!;
        var id = (string)moved["properties"]!["id"]!;
        var finding = report["findings"]!.AsArray().FirstOrDefault(f => f!["subjects"]!.AsArray().Any(s => (string)s!["id"]! == id));
        Assert.NotNull(finding);
        Assert.Contains((string)finding["id"]!, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_county_with_errors_gets_a_report_of_its_roads()
    {
        var county = township.Copy();
        File.AppendAllText(Path.Combine(county, "teams.csv"), "t-x,Nobody,castle,nowhere,nothing,boat,0,,\n");
        var output = township.NewPath("report");
        var run = CliRun.Of("report", county, "--out", output);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("only its roads were looked at", run.Error, StringComparison.Ordinal);
        Assert.Contains("castle", File.ReadAllText(Path.Combine(output, "report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Input_without_readable_roads_is_exit_code_2_and_writes_nothing()
    {
        var map = township.NewPath("map") + ".osm.pbf";
        File.WriteAllText(map, "no map");
        var output = township.NewPath("report");
        var run = CliRun.Of("report", map, "--out", output);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("damaged-road-file", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(output));
        Assert.Equal(2, CliRun.Of("report", township.NewPath("nothing"), "--out", output).ExitCode);
    }
}
