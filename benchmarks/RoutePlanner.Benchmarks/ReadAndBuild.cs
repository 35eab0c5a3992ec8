using System.Diagnostics;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Benchmarks;

/// <summary>
/// From a map file to a graph: one cold pass, the best of several, and the peak memory of the process after the cold pass. Processor time is that of all threads, the collector's too: on a busy machine it
/// says more than the clock.
/// </summary>
/// <param name="File">The map.</param>
/// <param name="Layer">Its roads.</param>
/// <param name="Built">Its graph, without points to cut at.</param>
/// <param name="PeakBytes">Peak working set after one read and one build.</param>
/// <param name="ColdRead">The first read.</param>
/// <param name="ColdBuild">The first build.</param>
/// <param name="Read">The best read.</param>
/// <param name="Build">The best build.</param>
internal sealed record ReadAndBuild(
    string File, RoadLayer Layer, RoadGraphBuild Built, long PeakBytes, ReadAndBuild.Cost ColdRead, ReadAndBuild.Cost ColdBuild, ReadAndBuild.Cost Read, ReadAndBuild.Cost Build)
{
    private const int Rounds = 7;

    /// <summary>What a piece of work took, seconds by the clock and of processors.</summary>
    public readonly record struct Cost(double Seconds, double CpuSeconds);

    /// <summary>Points of all roads.</summary>
    public int Points => Layer.Roads.Sum(r => r.Line.Length);

    /// <summary>Measures a file.</summary>
    public static ReadAndBuild Of(string path)
    {
        RoadLayer? layer = null;
        RoadGraphBuild? build = null;
        var coldRead = Once(() => layer = RoadMap.Read(path));
        var coldBuild = Once(() => build = RoadGraph.Build(layer!, []));
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64;
        return new ReadAndBuild(path, layer!, build!, peak, coldRead, coldBuild, Best(() => RoadMap.Read(path)), Best(() => RoadGraph.Build(layer!, [])));
    }

    /// <summary>The best of several rounds, by the clock and by processor time apart.</summary>
    public static Cost Best<T>(Func<T> work)
    {
        var best = new Cost(double.MaxValue, double.MaxValue);
        for (var i = 0; i < Rounds; i++)
        {
            var cost = Once(work);
            best = new Cost(Math.Min(best.Seconds, cost.Seconds), Math.Min(best.CpuSeconds, cost.CpuSeconds));
        }

        return best;
    }

    private static Cost Once<T>(Func<T> work)
    {
        var before = Cpu();
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return new Cost(watch.Elapsed.TotalSeconds, Cpu() - before);
    }

    private static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
