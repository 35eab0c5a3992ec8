using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Moves;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Optimisation;

public sealed class LeftShiftTests
{
    [Fact]
    public void Stops_begin_no_later_and_nothing_that_is_asked_for_gets_worse() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var night = SearchedNight.Of(seed, 60);
            var prices = new NightPrices(night.Problem.Patrol.Night.Objective);
            var shift = new LeftShift(night);
            for (var unit = 0; unit < night.Problem.UnitCount; unit++)
            {
                var (before, rank) = (night.RouteOf(unit).ToArray(), NightRank.Of(night.Totals, prices));
                shift.Run(unit);
                var after = night.RouteOf(unit).ToArray();
                Assert.Equal(before.Select(stop => stop.Stop.Task), after.Select(stop => stop.Stop.Task));
                Assert.All(before.Zip(after), pair => Assert.True(pair.Second.Stop.Start <= pair.First.Stop.Start && pair.Second.Stop.End - pair.Second.Stop.Start == pair.First.Stop.End - pair.First.Stop.Start));
                var now = NightRank.Of(night.Totals, prices);
                Assert.True(now.Missed <= rank.Missed && now.Alone <= rank.Alone);
                Assert.Equal(night.Coverage.Recompute(), night.Coverage.Totals);
            }
        },
        iter: 20);

    [Fact]
    public void Where_nothing_is_asked_for_no_wait_is_left_between_stays() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var night = SearchedNight.Of(seed, 60, patrol => patrol with { Demands = [] });
            var problem = night.Problem;
            for (var unit = 0; unit < problem.UnitCount; unit++)
            {
                RouteStop[] stays = [.. night.RouteOf(unit).ToArray().Where(stop => MoveBasis.IsPresence(stop.Stop)).Select(stop => stop with { Way = null })];
                var alone = new NightRoutes(problem, night.Paths, [.. Enumerable.Range(0, problem.UnitCount).Select(u => u == unit ? stays : NightStart.Route(problem, u, []))]);
                new LeftShift(alone).Run(unit);
                var route = new RouteSpan(alone, unit, alone.RouteOf(unit));
                for (var k = 0; k < route.Length - 1; k++)
                {
                    var (from, leave) = route.Before(k);
                    Assert.Equal(leave + problem.Territories[problem.TerritoryOf[unit]].Seconds(from, route[k].Stop.Entry), route[k].Stop.Start);
                }
            }
        },
        iter: 20);
}
