using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;
using RoutePlanner.Tests;

namespace RoutePlanner.Benchmarks;

/// <summary>The example county's night, read once for all benchmarks.</summary>
internal static class ExampleNight
{
    private static readonly Lazy<PatrolProblem> Lazy = new(() =>
    {
        var county = County.Read(Path.Combine(RepositoryRoot.Path, "data", "example-county"));
        return PatrolProblem.Build(CountyRoads.Build(county), county.Night);
    });

    public static PatrolProblem Patrol => Lazy.Value;

    public static SearchProblem Compile() => SearchProblem.Build(Patrol, RiskModel.Build(Patrol.Roads, Patrol.Night, Patrol.NightSeconds), Travel);

    public static ITravel Travel(Mode mode) => new DijkstraTravel(Patrol.Roads.Graph, mode, Patrol.Roads.Passes());
}
