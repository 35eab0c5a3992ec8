using System.Text.Json.Nodes;

namespace RoutePlanner.Cli.Tests;

public sealed class WhyCommandTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    [Fact]
    public void Lists_what_is_not_met_and_explains_one_of_it_in_both_languages()
    {
        var (county, output, target) = Planned();

        var list = CliRun.Of("why", output, county, "--lang", "en");
        Assert.True(list.ExitCode == 0, list.Error);
        Assert.Contains(target, list.Output, StringComparison.Ordinal);
        Assert.Contains("the unit must have the skill helicopter", list.Output, StringComparison.Ordinal);

        var english = CliRun.Of("why", output, county, target, "--lang", "en");
        Assert.True(english.ExitCode == 0, english.Error);
        Assert.All(
            new[] { "Proved: it can't be met", "the unit must have the skill helicopter", "one more unit: " },
            text => Assert.Contains(text, english.Output, StringComparison.Ordinal));

        var chinese = CliRun.Of("why", output, county, "visits:" + target);
        Assert.Contains("增加一个单位：", chinese.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_the_plan_with_its_repairs_and_it_holds()
    {
        var (county, output, target) = Planned();

        var run = CliRun.Of("why", output, county, target, "--out", output, "--lang", "en");
        Assert.True(run.ExitCode == 0, run.Error);
        var demand = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "plan.json")))!["demands"]!.AsArray().Single(d => (string?)d!["targetId"] == target)!;
        Assert.Contains(demand["repairs"]!.AsArray(), repair => ((string)repair!).StartsWith("extra-unit ", StringComparison.Ordinal));
        Assert.Equal(0, CliRun.Of("check", output, county).ExitCode);
        Assert.Contains("→ ", File.ReadAllText(Path.Combine(output, "plan.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_demand_that_is_not_there_is_exit_code_2_with_the_nearest_names()
    {
        var (county, output, target) = Planned();

        var run = CliRun.Of("why", output, county, target[..^1]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(target, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_files_that_have_changed_since_is_refused()
    {
        var (county, output, target) = Planned();
        File.AppendAllText(Path.Combine(county, "duty.csv"), "\n");

        var run = CliRun.Of("why", output, county, target);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("only a plan that holds can be explained", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--iterations", "7")]
    [InlineData("--seconds", "0")]
    [InlineData("--lang", "fr")]
    public void Options_out_of_range_are_exit_code_2(string option, string value) =>
        Assert.Equal(2, CliRun.Of("why", township.NewPath("out"), township.Original, option, value).ExitCode);

    /// <summary>A township whose first place with visits and no longest gap wants a skill that nobody has, and its plan.</summary>
    private (string County, string Output, string Target) Planned()
    {
        var county = township.Copy();
        var places = JsonNode.Parse(File.ReadAllText(Path.Combine(county, "places.geojson")))!;
        var place = places["features"]!.AsArray().First(feature => (int?)feature!["properties"]!["visits"] > 0 && feature["properties"]!["gap_max"] is null)!["properties"]!;
        place["needs"] = new JsonArray("helicopter");
        File.WriteAllText(Path.Combine(county, "places.geojson"), places.ToJsonString());
        var output = township.NewPath("out");
        var run = CliRun.Of("plan", county, "--out", output, "--iterations", "300");
        Assert.True(run.ExitCode == 0, run.Error);
        return (county, output, (string)place["id"]!);
    }
}
