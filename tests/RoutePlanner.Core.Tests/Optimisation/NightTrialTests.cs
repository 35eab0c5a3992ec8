using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Tests;

namespace RoutePlanner.Core.Tests.Optimisation;

/// <summary>Moves of all kinds on whole nights: what one is said to do is what a night evaluated afresh shows.</summary>
public sealed class NightTrialTests
{
    private const int Moves = 60;

    /// <summary>Gaps that are aimed at, seconds.</summary>
    private const int Aim = 1800;

    private static (SearchProblem Problem, LegPaths Paths, RouteStop[][] Routes) Night(int seed)
    {
        var night = SearchedNight.Of(seed, 10);
        return (night.Problem, night.Paths, night.Routes());
    }

    [Fact]
    public void A_nights_totals_are_those_of_its_plan() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (problem, paths, routes) = Night(seed);
            AssertTotalsAreThePlans(problem, paths, routes);
        },
        iter: 20);

    [Fact]
    public void A_round_back_to_where_it_began_is_driven()
    {
        var rounds = 0;
        RandomCounty.Seeds.Sample(
            seed =>
            {
                var (problem, paths, _) = Night(seed);
                var routes = Enumerable.Range(0, problem.UnitCount).Select(unit => new[] { new RouteStop(BaseStop(problem, unit), Way: null) }).ToArray();
                var idle = AssertTotalsAreThePlans(problem, paths, routes);
                for (var unit = 0; unit < problem.UnitCount; unit++)
                {
                    var (territory, home) = (problem.Territories[problem.TerritoryOf[unit]], problem.BaseLocation[unit]);
                    bool IsAway(int location) => territory.IsStanding(location) && territory.IsLinked(home, location) && territory.IsLinked(location, home) && territory.Seconds(home, location) > 60;

                    // Now and then a base has nothing around it.
                    foreach (var there in Enumerable.Range(0, territory.Count).Where(IsAway).Take(1))
                    {
                        var round = paths.Over([.. paths.Between(unit, home, there).Arcs, .. paths.Between(unit, there, home).Arcs], territory.Mode);
                        routes[unit] = [routes[unit][0] with { Way = round }];
                        rounds++;
                    }
                }

                var driven = AssertTotalsAreThePlans(problem, paths, routes);
                var isAnyDriven = routes.Any(route => route[0].Way is not null);
                Assert.Equal(isAnyDriven, driven.Coverage.Risk < idle.Coverage.Risk);
                Assert.Equal(isAnyDriven, driven.Centimetres > 0);
            },
            iter: 5,
            threads: 1);
        Assert.NotEqual(0, rounds);
    }

    private static Stop BaseStop(SearchProblem problem, int unit) =>
        new(TaskTable.NoTask, TaskTable.Forward, problem.BaseLocation[unit], problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftEnd, problem.Patrol.Units[unit].ShiftEnd);

    private static NightTotals AssertTotalsAreThePlans(SearchProblem problem, LegPaths paths, RouteStop[][] routes)
    {
        var night = new NightRoutes(problem, paths, routes);
        night.Coverage.AimAt(Aim);
        var totals = night.Totals;
        var built = new PlanBuilder(problem, paths).Build(routes, 1);
        Assert.Equal(built.Demands.Sum(demand => Math.Max(0, demand.WorstGap - Aim)), totals.Coverage.LongGaps);
        var plan = built.Totals;
        Assert.Equal(plan[TermName.UnprotectedRisk].Value, totals.Coverage.Risk / 1e6);
        Assert.Equal(plan[TermName.GapExcess].Value, totals.Coverage.GapExcess / 60.0);
        Assert.Equal(plan[TermName.Idleness].Value, totals.Coverage.Idleness / 60_000.0, 9);
        Assert.Equal(plan[TermName.MissedVisits].Value, totals.Coverage.MissedVisits);
        Assert.Equal(plan[TermName.MissedPasses].Value, totals.Coverage.MissedPasses);
        Assert.Equal(plan[TermName.Kilometres].Value, totals.Centimetres / 100_000.0, 6);
        return totals;
    }

    [Fact]
    public void A_move_does_to_the_totals_what_it_says() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (problem, paths, routes) = Night(seed);
            var night = new NightRoutes(problem, paths, routes, new NightPrices(problem.Patrol.Night.Objective) { LongGaps = seed % 3 });
            night.Coverage.AimAt(Aim);
            var draw = new MoveDraw(night, (ulong)seed);
            var trial = new NightTrial(night);
            for (var k = 0; k < Moves; k++)
            {
                if (!draw.TryNext(trial) || !trial.TryTime())
                {
                    continue;
                }

                var (least, isHopeless) = (trial.Bound(), trial.IsHopeless(0));
                var delta = trial.Evaluate();
                Assert.False(night.Prices.Of(delta) < -1e-6 && isHopeless);
                Assert.True(least <= night.Prices.Of(delta) + 1e-6, $"{least} is no bound of {night.Prices.Of(delta)}");
                var before = night.Totals;
                night.Commit(trial);
                Assert.Equal(before + delta, night.Totals);
                var afresh = new NightRoutes(problem, paths, [.. Enumerable.Range(0, problem.UnitCount).Select(u => night.RouteOf(u).ToArray())]);
                afresh.Coverage.AimAt(Aim);
                Assert.Equal(afresh.Totals, night.Totals);
                Assert.Equal(night.Coverage.Recompute(), night.Coverage.Totals);
            }
        },
        iter: 20);

    [Fact]
    public void Threads_evaluate_moves_on_one_night_as_one_thread_does()
    {
        var (problem, paths, routes) = Night(3);
        var night = new NightRoutes(problem, paths, routes);
        (bool, NightTotals)[] Run()
        {
            var (draw, trial) = (new MoveDraw(night, 5), new NightTrial(night));
            return [.. Enumerable.Range(0, 2000).Select(_ => draw.TryNext(trial) && trial.TryEvaluate(out var delta) ? (true, delta) : (false, default))];
        }

        var alone = Run();
        var together = new (bool, NightTotals)[4][];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, k => together[k] = Run());
        Assert.Contains(alone, move => move.Item1);
        Assert.All(together, result => Assert.Equal(alone, result));
    }
}
