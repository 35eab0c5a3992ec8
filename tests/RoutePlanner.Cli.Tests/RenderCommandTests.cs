namespace RoutePlanner.Cli.Tests;

public sealed class RenderCommandTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    [Fact]
    public void Draws_every_theme_as_the_files_ending_says()
    {
        var output = Planned();
        foreach (var (theme, file, start) in new[] { ("routes", "a.png", "\u0089PNG"), ("gaps", "b.svg", "<svg"), ("presence", "c.pdf", "%PDF"), ("risk", "d.png", "\u0089PNG"), ("response", "e.PDF", "%PDF") })
        {
            var path = Path.Combine(output, "maps", file);
            var run = CliRun.Of("render", output, township.Original, "--what", theme, "--at", "22:30", "--size", "900x700", "--out", path);

            Assert.True(run.ExitCode == 0, run.Error);
            Assert.StartsWith(start, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path), 0, 4), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--size", "300x300", "--size")]
    [InlineData("--size", "wide", "--size")]
    [InlineData("--what", "weather", "weather")]
    [InlineData("--out", "map.gif", ".png, .svg or .pdf")]
    public void What_is_not_allowed_is_exit_code_2_with_what_is(string option, string value, string said)
    {
        string[] arguments = ["render", township.NewPath("plan"), township.Original, "--out", "map.png", option, value];
        var run = CliRun.Of(option == "--out" ? [.. arguments[..3], option, value] : arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_outside_the_night_is_exit_code_2()
    {
        var run = CliRun.Of("render", Planned(), township.Original, "--at", "12:00", "--out", Path.Combine(township.NewPath("maps"), "map.png"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no time of the night", run.Error, StringComparison.Ordinal);
    }

    private string Planned()
    {
        var output = township.NewPath("out");
        var run = CliRun.Of("plan", township.Original, "--out", output, "--iterations", "50");
        Assert.True(run.ExitCode == 0, run.Error);
        return output;
    }
}
