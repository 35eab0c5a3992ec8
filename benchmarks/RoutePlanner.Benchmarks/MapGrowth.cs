using System.Diagnostics;

namespace RoutePlanner.Benchmarks;

/// <summary>How reading and building grow with the map: a table with a row a file, each measured in a process of its own, so that peaks don't add up. <c>-- growth FILE…</c>.</summary>
internal static class MapGrowth
{
    public static void Run(IEnumerable<string> files)
    {
        Console.WriteLine("| map | points of roads | nodes | arcs | read: clock, processors | build: clock, processors | M points/s | peak memory | bytes an arc |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var file in files)
        {
            using var row = Process.Start(Environment.ProcessPath!, [.. Host(), "growth-row", file]);
            row.WaitForExit();
        }
    }

    /// <summary>Prints one row.</summary>
    public static void Row(string file)
    {
        var m = ReadAndBuild.Of(file);
        var graph = m.Built.Graph;
        Console.WriteLine(FormattableString.Invariant(
            $"| {Path.GetFileName(file)}, {new FileInfo(file).Length / 1e6:0.0} MB | {m.Points} | {graph.NodeCount} | {graph.ArcCount} | {m.Read.Seconds:0.00} s, {m.Read.CpuSeconds:0.00} s | {m.Build.Seconds:0.00} s, {m.Build.CpuSeconds:0.00} s | {m.Points / (m.Read.Seconds + m.Build.Seconds) / 1e6:0.00} | {m.PeakBytes / 1e6:0} MB | {m.PeakBytes / (double)graph.ArcCount:0} |"));
    }

    /// <summary>The program itself where it runs under <c>dotnet</c>.</summary>
    private static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(MapGrowth).Assembly.Location] : [];
}
