using System.Text.Json.Nodes;

namespace RoutePlanner.Cli.Tests;

public sealed class FiguresCommandTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    [Fact]
    public void Prints_tables_and_writes_files_into_the_plans_own_folder()
    {
        var output = Planned();
        var term = (double)JsonNode.Parse(File.ReadAllText(Path.Combine(output, "plan.json")))!["totals"]!["unprotectedRisk"]!["value"]!;

        var run = CliRun.Of("figures", output, township.Original, "--out", output, "--lang", "en", "--within", "5");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.All(new[] { "Coverage: tier", "Attendance", "Backup", "Key roads, fewest units first", "≤ 5" }, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        var figures = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "figures.json")))!;
        Assert.Equal(term, (double)figures["coverage"]![0]!["unprotectedRisk"]!, 1e-3);
        Assert.Equal(5, (int)figures["response"]!["withinMinutes"]!);
        Assert.All(new[] { "plan.json", "beats.csv", "beats.geojson", "residual.png", "gaps.csv" }, file => Assert.True(new FileInfo(Path.Combine(output, file)).Length > 1000, file));
    }

    [Fact]
    public void Without_a_folder_nothing_is_written_and_the_countys_language_is_spoken()
    {
        var output = Planned();
        var before = Directory.GetFiles(output, "*", SearchOption.AllDirectories).Length;

        var run = CliRun.Of("figures", Path.Combine(output, "plan.json"), township.Original);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("到位率", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(output, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_plan_that_cannot_be_followed_is_exit_code_2_with_what_is_wrong()
    {
        var output = Planned();
        var path = Path.Combine(output, "plan.json");
        var plan = JsonNode.Parse(File.ReadAllText(path))!;
        plan["units"]!.AsArray().RemoveAt(0);
        File.WriteAllText(path, plan.ToJsonString());

        var run = CliRun.Of("figures", output, township.Original, "--out", township.NewPath("figures"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has no route", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("121")]
    [InlineData("soon")]
    public void Minutes_out_of_range_are_exit_code_2(string minutes) =>
        Assert.Equal(2, CliRun.Of("figures", township.NewPath("out"), township.Original, "--within", minutes).ExitCode);

    private string Planned()
    {
        var output = township.NewPath("out");
        var run = CliRun.Of("plan", township.Original, "--out", output, "--iterations", "50");
        Assert.True(run.ExitCode == 0, run.Error);
        return output;
    }
}
