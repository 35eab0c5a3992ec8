using BenchmarkDotNet.Attributes;
using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Benchmarks;

/// <summary>The coverage kernel on the example county with 40 visits an item: a full evaluation against adding and removing one drive of 60 beats.</summary>
[MemoryDiagnoser]
public class CoverageBenchmarks
{
    private const int VisitsPerItem = 40;
    private const int BeatsPerDrive = 60;

    private readonly List<(int Item, ItemVisit Visit)> drive = [];
    private CoverageState state = null!;

    [GlobalSetup]
    public void Setup()
    {
        var patrol = ExampleNight.Patrol;
        var model = RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds);
        state = new CoverageState(model, patrol.NightSeconds);
        var visits = new List<(int, ItemVisit)>();
        for (var beat = 0; beat < model.BeatCount; beat++)
        {
            for (var k = 0; k < VisitsPerItem; k++)
            {
                var start = ((beat * 7919) + (k * 104_729)) % (patrol.NightSeconds - 60);
                visits.Add((beat, new ItemVisit(start, start + 10, k, 0.5)));
            }
        }

        state.Add(visits);
        for (var k = 0; k < BeatsPerDrive; k++)
        {
            drive.Add((k * model.BeatCount / BeatsPerDrive, new ItemVisit(9000 + (10 * k), 9010 + (10 * k), 99, 0.45)));
        }
    }

    [Benchmark(Baseline = true)]
    public long Full() => state.Recompute();

    [Benchmark]
    public long AddAndRemoveOneDrive()
    {
        state.Add(drive);
        var total = state.Total;
        state.Remove(drive);
        return total;
    }
}
