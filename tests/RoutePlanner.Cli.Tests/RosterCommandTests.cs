namespace RoutePlanner.Cli.Tests;

public sealed class RosterCommandTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    [Fact]
    public void A_months_roster_is_written_as_the_files_ending_says()
    {
        foreach (var ending in (string[])["csv", "html", "pdf"])
        {
            var path = Path.Combine(township.NewPath("rosters"), $"november.{ending}");
            var run = CliRun.Of("roster", township.Original, "--month", "2026-11", "--out", path);

            Assert.True(run.ExitCode == 0, run.Error);
            Assert.True(new FileInfo(path).Length > 500);
        }
    }

    [Theory]
    [InlineData("--month", "November", "yyyy-MM")]
    [InlineData("--month", "2026-13", "yyyy-MM")]
    [InlineData("--out", "roster.doc", ".csv, .html, .pdf")]
    public void What_is_not_allowed_is_exit_code_2_with_what_is(string option, string value, string said)
    {
        var run = option == "--out" ? CliRun.Of("roster", township.Original, option, value) : CliRun.Of("roster", township.Original, option, value, "--out", "roster.csv");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }
}
