using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RoutePlanner.Cli.Tests;

/// <summary>plan.html and report.html in a real browser, printed to A4. Skipped where chromium or pdftotext is missing.</summary>
public sealed partial class PrintTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    [Fact]
    public void Every_units_sheet_fits_one_side_of_A4()
    {
        Assert.SkipUnless(Exists("chromium") && Exists("pdftotext"), "needs chromium and pdftotext (poppler-utils)");
        var output = township.NewPath("out");
        Assert.Equal(0, CliRun.Of("plan", township.Original, "--out", output, "--iterations", "500").ExitCode);
        var sheets = Printed(output, "plan.html").Where(page => page.Contains("巡逻任务单", StringComparison.Ordinal)).ToList();
        Assert.Equal(Directory.GetFiles(Path.Combine(output, "gpx")).Length, sheets.Count);

        // The signatures are the last thing on a sheet, the plan's digest in its foot the very last: on the same page, so nothing ran over.
        Assert.All(sheets, sheet => Assert.Contains("带队签字", sheet, StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Contains("方案摘要", sheet, StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Contains("合成数据", sheet, StringComparison.Ordinal));
    }

    /// <summary>The legend is the last thing on the first sheet, below the map: what follows on the second is what comes after it.</summary>
    [Fact]
    public void The_reports_overview_and_map_fill_its_first_page()
    {
        Assert.SkipUnless(Exists("chromium") && Exists("pdftotext"), "needs chromium and pdftotext (poppler-utils)");
        var output = township.NewPath("report");
        Assert.Equal(0, CliRun.Of("report", township.Original, "--out", output).ExitCode);

        var pages = Printed(output, "report.html");
        Assert.Contains("可以制定方案", pages[0], StringComparison.Ordinal);
        Assert.Contains("县界", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain(pages.Skip(1), page => page.Contains("县界", StringComparison.Ordinal));
        Assert.InRange(pages.Count, 1, 2);
    }

    /// <summary>The pages' texts without blanks.</summary>
    private List<string> Printed(string folder, string page)
    {
        var (pdf, text) = (Path.Combine(folder, "print.pdf"), Path.Combine(folder, "print.txt"));
        Run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={township.NewPath("browser-" + page)}", "--no-pdf-header-footer",
            $"--print-to-pdf={pdf}", new Uri(Path.Combine(folder, page)).AbsoluteUri);
        Run("pdftotext", "-layout", pdf, text);
        return [.. File.ReadAllText(text).Split('\f', StringSplitOptions.RemoveEmptyEntries).Select(p => Blank().Replace(p, ""))];
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
