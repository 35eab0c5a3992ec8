using System.Runtime.InteropServices;

namespace RoutePlanner.Cli.Tests;

public sealed class PlanCommandTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    private const int Interrupt = 2;

    [Fact]
    public void Plans_a_county_writes_everything_and_passes_the_check()
    {
        var output = township.NewPath("out");
        var run = CliRun.Of("plan", township.Original, "--out", output, "--iterations", "300");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Checked independently: no breach.", run.Output, StringComparison.Ordinal);
        Assert.Contains("unprotectedRisk", run.Output, StringComparison.Ordinal);
        foreach (var file in new[] { "plan.json", "plan.geojson", "plan.html", "map.png", "timetable.csv" })
        {
            Assert.True(new FileInfo(Path.Combine(output, file)).Length > 1000, file);
        }

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(output, "gpx"), "*.gpx"));
        var check = CliRun.Of("check", output, township.Original);
        Assert.True(check.ExitCode == 0, check.Output + check.Error);
    }

    [Fact]
    public void Another_date_plans_another_night_and_checks_it()
    {
        var output = township.NewPath("out");
        var run = CliRun.Of("plan", township.Original, "--out", output, "--iterations", "0", "--date", "2026-12-31");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Night of 2026-12-31", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("check", output, township.Original).ExitCode);
    }

    [Fact]
    public void Same_input_seed_and_iterations_give_the_same_bytes()
    {
        byte[] Plan(string seed)
        {
            var output = township.NewPath("out");
            Assert.Equal(0, CliRun.Of("plan", township.Original, "--out", output, "--iterations", "200", "--seed", seed).ExitCode);
            return File.ReadAllBytes(Path.Combine(output, "plan.json"));
        }

        var first = Plan("7");
        Assert.Equal(first, Plan("7"));
        Assert.NotEqual(first, Plan("8"));
    }

    [Fact]
    public void Ctrl_C_writes_the_best_plan_so_far()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill(2)");
        var output = township.NewPath("out");
        var running = CliRun.Start("plan", township.Original, "--out", output, "--iterations", "2000000000", "--seconds", "600");
        while (!running.Error.Contains("searching", StringComparison.Ordinal))
        {
            Thread.Sleep(20);
        }

        Assert.Equal(0, Kill(running.ProcessId, Interrupt));
        var run = running.WaitForEnd();
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("stopped by you", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("check", output, township.Original).ExitCode);
    }

    [Fact]
    public void A_plan_that_was_tampered_with_fails_the_check()
    {
        var output = township.NewPath("out");
        Assert.Equal(0, CliRun.Of("plan", township.Original, "--out", output, "--iterations", "0").ExitCode);
        var file = Path.Combine(output, "plan.json");
        var text = File.ReadAllText(file);
        var at = text.IndexOf("\"kind\":\"drive\",\"start\":", StringComparison.Ordinal) + "\"kind\":\"drive\",\"start\":".Length;
        File.WriteAllText(file, text[..at] + "1" + text[at..]);
        var check = CliRun.Of("check", file, township.Original);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("breach:", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seconds", "0")]
    [InlineData("--iterations", "-1")]
    [InlineData("--lang", "klingon")]
    [InlineData("--date", "24.11.2026")]
    [InlineData("--nonsense", "1")]
    public void A_wrong_option_is_an_input_error(string option, string value) =>
        Assert.Equal(2, CliRun.Of("plan", township.Original, "--out", township.NewPath("out"), option, value).ExitCode);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
