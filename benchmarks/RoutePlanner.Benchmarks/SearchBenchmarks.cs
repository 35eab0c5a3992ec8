using BenchmarkDotNet.Attributes;
using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks;

/// <summary>The search on the example county: construction, and construction with 1,000 iterations.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private readonly SearchProblem problem = ExampleNight.Compile();

    [Params(0, 1000)]
    public int Iterations { get; set; }

    [Benchmark]
    public long Run() => new Search(problem, 1).Run(new SearchBudget(Iterations, TimeSpan.FromMinutes(10), TimeProvider.System), null, default).Cost;
}
