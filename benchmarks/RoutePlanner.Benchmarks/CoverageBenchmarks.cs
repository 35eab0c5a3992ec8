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
    private CoverageTrial trial = null!;

    [GlobalSetup]
    public void Setup()
    {
        var patrol = ExampleNight.Patrol;
        var model = RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds);
        state = new CoverageState(model);
        trial = new CoverageTrial(state);
        for (var beat = 0; beat < model.BeatCount; beat++)
        {
            for (var k = 0; k < VisitsPerItem; k++)
            {
                var start = ((beat * 7919) + (k * 104_729)) % (patrol.NightSeconds - 60);
                trial.Add(beat, new ItemVisit(start, start + 10, 1800, (short)k, VisitKind.Entry));
            }
        }

        state.Commit(trial);
        for (var k = 0; k < BeatsPerDrive; k++)
        {
            drive.Add((k * model.BeatCount / BeatsPerDrive, new ItemVisit(9000 + (10 * k), 9010 + (10 * k), 2000, 99, VisitKind.Entry)));
        }
    }

    [Benchmark(Baseline = true)]
    public long Full() => state.Recompute().Risk;

    [Benchmark]
    public long AddOneDrive()
    {
        trial.Clear();
        foreach (var (item, visit) in drive)
        {
            trial.Add(item, visit);
        }

        return trial.Evaluate().Risk;
    }
}
