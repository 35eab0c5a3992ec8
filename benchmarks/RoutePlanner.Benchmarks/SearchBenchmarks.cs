using BenchmarkDotNet.Attributes;
using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks;

/// <summary>The search on the example county: construction, and construction with 1,000 iterations.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private readonly SearchProblem problem = ExampleNight.Compile();
    private readonly LegPaths paths;

    public SearchBenchmarks() => paths = new LegPaths(problem, ExampleNight.Travel);

    [Params(0, 1000)]
    public int Iterations { get; set; }

    [Benchmark]
    public int Run() => new NightSearch(problem, paths, 1, 1).Run(null, new SearchBudget(Iterations, TimeSpan.FromMinutes(10), TimeProvider.System), null, default).Length;
}
