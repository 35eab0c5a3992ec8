using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Optimisation;

/// <summary>The night of a random county as a short search leaves it.</summary>
internal static class SearchedNight
{
    public static NightRoutes Of(int seed, int iterations, Func<PatrolProblem, PatrolProblem>? change = null)
    {
        var patrol = RandomCounty.Problem(seed);
        patrol = change?.Invoke(patrol) ?? patrol;
        var (problem, paths) = Compile(patrol);
        return new NightRoutes(problem, paths, new NightSearch(problem, paths, 1, 1).Run(null, new SearchBudget(iterations, TimeSpan.FromMinutes(1), TimeProvider.System), null, default));
    }

    /// <summary>What a search of any night needs.</summary>
    public static (SearchProblem Problem, LegPaths Paths) Compile(PatrolProblem patrol)
    {
        ITravel TravelFor(Mode mode) => new DijkstraTravel(patrol.Roads.Graph, mode, patrol.Roads.Passes());
        var problem = SearchProblem.Build(patrol, RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds), TravelFor);
        return (problem, new LegPaths(problem, TravelFor));
    }
}
