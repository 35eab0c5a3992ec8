using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;
using RoutePlanner.Tests;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

/// <summary>Plans of all sorts for one night, each of which the checker finds nothing against but what it may say of bounds.</summary>
internal static class NightsOf
{
    private const int Moves = 200;

    private static readonly string[] OfBounds = [BreachCode.BoundAboveValue, BreachCode.BoundValue, BreachCode.BoundGapPercent];

    /// <summary>A short search's plan, and that one after moves at random that lower a figure, and then after any.</summary>
    public static IEnumerable<Plan> Problem(PatrolProblem patrol, int seed, Func<NightTotals, double> lower)
    {
        ITravel TravelFor(Mode mode) => new DijkstraTravel(patrol.Roads.Graph, mode, patrol.Roads.Passes());
        var problem = SearchProblem.Build(patrol, RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds), TravelFor);
        var paths = new LegPaths(problem, TravelFor);
        var searched = new NightSearch(problem, paths, (ulong)seed, 1).Run(null, new SearchBudget(30, TimeSpan.FromMinutes(1), TimeProvider.System), null, default);
        var night = new NightRoutes(problem, paths, searched);
        var (draw, trial, random) = (new MoveDraw(night, (ulong)seed), new NightTrial(night), new Random(seed));
        for (var round = 0; round < 3; round++)
        {
            for (var k = 0; round > 0 && k < Moves; k++)
            {
                if (draw.TryNext(trial) && trial.TryEvaluate(out var delta) && (round == 2 || lower(delta) < 0))
                {
                    night.Commit(trial);
                }
            }

            var plan = new PlanBuilder(problem, paths).Build(night.Routes(), 1);
            if (PlanChecker.Check(plan, patrol).All(breach => OfBounds.Contains(breach.Code)))
            {
                yield return plan;
            }
        }
    }
}
