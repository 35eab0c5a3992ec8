using BenchmarkDotNet.Attributes;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Benchmarks;

/// <summary>The figures of a plan of the example county: all of them, and the response times of its 600 minutes alone.</summary>
[MemoryDiagnoser]
public class FiguresBenchmarks
{
    private Plan plan = null!;
    private RiskModel risk = null!;

    [GlobalSetup]
    public void Setup()
    {
        var patrol = ExampleNight.Patrol;
        plan = Planner.Solve(patrol, new PlannerOptions { Iterations = 500 }).Plan;
        risk = RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds);
    }

    [Benchmark(Baseline = true)]
    public int All() => PlanFigures.Of(plan, ExampleNight.Patrol).Beats.Length;

    [Benchmark]
    public int Response() => new ResponseCount(new RecordedNight(plan, ExampleNight.Patrol, risk), withinMinutes: 10).Count(default).Figures.Minutes.Length;
}
