using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Response;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Tests;

namespace RoutePlanner.Core.Tests.Optimisation.Response;

/// <summary>Spare time moved for the sake of response: what it may not touch, and that it counts what it changes rightly.</summary>
public sealed class ResponsePolishTests
{
    private const double Tolerance = 0.05;

    [Fact]
    public void Nothing_that_is_asked_for_gets_worse_and_little_of_risk_and_idleness_is_given_up() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (problem, paths, routes) = Searched(seed);
            var before = TotalsOf(problem, paths, routes);
            var polish = new ResponsePolish(problem, paths, [.. routes], (ulong)seed);
            var late = polish.MeanLate;
            var polished = polish.Run(2000, () => false, Tolerance);
            var after = TotalsOf(problem, paths, polished);

            Assert.True(after.Coverage.MissedVisits <= before.Coverage.MissedVisits && after.Coverage.MissedPasses <= before.Coverage.MissedPasses);
            Assert.True(after.Coverage.GapExcess <= before.Coverage.GapExcess);
            var nobody = new CoverageState(problem.Risk).Totals.Risk;
            var prices = new NightPrices(problem.Patrol.Night.Objective);
            double Level(NightTotals totals) => (totals.Coverage.Risk * prices.Risk) + (totals.Coverage.Idleness * prices.Idleness);
            Assert.InRange(Level(after) - Level(before), double.NegativeInfinity, (Tolerance * (nobody - before.Coverage.Risk) * prices.Risk) + 1e-6);
            Assert.InRange(polish.MeanLate, 0, late + 1e-9);
            Assert.Empty(PlanChecker.Check(new PlanBuilder(problem, paths).Build(polished, 1), problem.Patrol));
        },
        iter: 10);

    [Fact]
    public void The_same_seed_and_tries_give_the_same_routes() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (problem, paths, routes) = Searched(seed);
            RouteStop[][] Polished() => new ResponsePolish(problem, paths, [.. routes], 7).Run(500, () => false, Tolerance);
            Assert.Equal(Polished(), Polished());
        },
        iter: 3);

    [Fact]
    public void Where_units_are_is_kept_up_to_date_by_any_moves() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (problem, paths, routes) = Searched(seed);
            var (night, map) = (new NightRoutes(problem, paths, [.. routes]), new CoverMap(problem.Patrol, problem.Risk));
            var (clock, trial, draw) = (new CoverClock(night, map), new NightTrial(night), new MoveDraw(night, (ulong)seed));
            for (var k = 0; k < 200; k++)
            {
                if (draw.TryNext(trial) && trial.TryEvaluate(out _))
                {
                    var before = clock.MeanLate;
                    clock.Change(trial);
                    if (k % 3 == 0)
                    {
                        clock.Undo();
                        Assert.Equal(before, clock.MeanLate);
                    }
                    else
                    {
                        night.Commit(trial);
                    }
                }
            }

            Assert.Equal(new CoverClock(night, map).MeanLate, clock.MeanLate, 1e-9);
        },
        iter: 10);

    private static NightTotals TotalsOf(SearchProblem problem, LegPaths paths, RouteStop[][] routes) => new NightRoutes(problem, paths, [.. routes]).Totals;

    private static (SearchProblem Problem, LegPaths Paths, RouteStop[][] Routes) Searched(int seed)
    {
        var (problem, paths) = SearchedNight.Compile(RandomCounty.Problem(seed));
        return (problem, paths, new NightSearch(problem, paths, (ulong)seed, 1).Run(null, new SearchBudget(30, TimeSpan.FromMinutes(1), TimeProvider.System), null, default));
    }
}
