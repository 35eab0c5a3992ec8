using System.Diagnostics;
using RoutePlanner.Tests;

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
}
