using System.Diagnostics;
using RoutePlanner.Tests;
using RoutePlanner.Viewer.Serving;

namespace RoutePlanner.Viewer.Tests;

/// <summary>The README's command for the viewer.</summary>
public sealed class RunTests
{
    /// <summary>The web SDK would have <c>dotnet run</c> go to the project's folder, where nobody's county is.</summary>
    [Fact]
    public void Dotnet_run_stays_where_it_was_called()
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(RepositoryRoot.Path, "src", "RoutePlanner.Viewer"), "-getProperty:RunWorkingDirectory"])
        {
            RedirectStandardOutput = true,
        };
        using var run = Process.Start(start)!;
        Assert.Equal("", run.StandardOutput.ReadToEnd().Trim());
        run.WaitForExit();
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_county_that_cannot_be_read_ends_the_program_with_its_errors()
    {
        Assert.SkipUnless(PageFiles.Exist, "the viewer was built without its page (-p:BuildWeb=false)");
        var folder = Directory.CreateTempSubdirectory("viewer-tests-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "routeplanner-viewer.dll"), folder.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var run = Process.Start(start)!;
        var said = run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("teams.csv", errors, StringComparison.Ordinal);
        Assert.StartsWith("Open http://127.0.0.1:", await said, StringComparison.Ordinal);
        folder.Delete();
    }
}
