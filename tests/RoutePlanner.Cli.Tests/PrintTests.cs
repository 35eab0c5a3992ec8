using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RoutePlanner.Cli.Tests;

/// <summary>plan.html in a real browser, printed to A4. Skipped where chromium or pdftotext is missing.</summary>
public sealed partial class PrintTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    [Fact]
    public void Every_units_sheet_fits_one_side_of_A4()
    {
        Assert.SkipUnless(Exists("chromium") && Exists("pdftotext"), "needs chromium and pdftotext (poppler-utils)");
        var output = township.NewPath("out");
        Assert.Equal(0, CliRun.Of("plan", township.Original, "--out", output, "--iterations", "500").ExitCode);
        var pdf = Path.Combine(output, "plan.pdf");
        Run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={township.NewPath("browser")}", "--no-pdf-header-footer",
            $"--print-to-pdf={pdf}", new Uri(Path.Combine(output, "plan.html")).AbsoluteUri);
        var text = Path.Combine(output, "plan.txt");
        Run("pdftotext", "-layout", pdf, text);

        var pages = File.ReadAllText(text).Split('\f', StringSplitOptions.RemoveEmptyEntries).Select(page => Blank().Replace(page, "")).ToList();
        var sheets = pages.Where(page => page.Contains("巡逻任务单", StringComparison.Ordinal)).ToList();
        Assert.Equal(Directory.GetFiles(Path.Combine(output, "gpx")).Length, sheets.Count);

        // The signatures are the last thing on a sheet, the plan's digest in its foot the very last: on the same page, so nothing ran over.
        Assert.All(sheets, sheet => Assert.Contains("带队签字", sheet, StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Contains("方案摘要", sheet, StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Contains("合成数据", sheet, StringComparison.Ordinal));
    }

    private static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{program} did not end");
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Blank();
}
