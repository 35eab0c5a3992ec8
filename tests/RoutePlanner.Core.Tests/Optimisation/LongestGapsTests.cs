using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Moves;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Optimisation;

/// <summary>What the search does about the longest gaps: what it aims at, and the move that ends one.</summary>
public sealed class LongestGapsTests
{
    [Fact]
    public void The_aim_is_a_gap_that_no_more_than_one_demand_in_ten_exceeds() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var night = SearchedNight.Of(seed, 100);
            var served = Enumerable.Range(0, night.Problem.Patrol.Demands.Length).Where(d => night.Problem.EligibleUnits[d].Length > 0).ToList();
            var aim = GapAim.Of(night);
            Assert.True(served.Count(d => night.Coverage.Gaps[d].Longest > aim) <= served.Count / 10);
            Assert.Equal(served.Count > 0, served.Exists(d => night.Coverage.Gaps[d].Longest == aim));
        },
        iter: 20);

    [Fact]
    public void Of_equal_nights_the_one_with_shorter_longest_gaps_is_better_and_a_gap_rule_goes_before()
    {
        var prices = new NightPrices(new Objective()) { LongGaps = 1 };
        NightRank Rank(long excess, long longGaps) => NightRank.Of(new NightTotals(new CoverageTotals(5, excess, 5, longGaps, 0, 0), 5), prices);
        Assert.True(Rank(0, 60).CompareTo(Rank(0, 61)) < 0);
        Assert.True(Rank(0, 1_000_000).CompareTo(Rank(1, 0)) < 0);
        Assert.Equal(Rank(0, 60).Cost, Rank(0, 61).Cost);
    }

    [Fact]
    public void Where_nobody_minds_how_visits_are_spread_gaps_cost_nothing()
    {
        Assert.Equal(0, LevelPrices.Of(new Objective { Idleness = 0 }, 3).LongGaps);
        Assert.Equal(3 / 60.0, LevelPrices.Of(new Objective(), 3).LongGaps, 12);
    }

    /// <summary>Wherever a pass is put into the middle of a gap, no stay that only shows presence is in its way.</summary>
    [Fact]
    public void A_pass_that_ends_a_gap_gets_the_time_of_stays_that_nobody_asks_for()
    {
        var made = 0;
        RandomCounty.Seeds.Sample(
            seed =>
            {
                var night = SearchedNight.Of(seed, 100, patrol => patrol with { Demands = [.. patrol.Demands.Where(demand => demand.Kind == DemandKind.Passes)] });
                var (basis, trial, random) = (new MoveBasis(night, new NearPresence(night.Problem)), new NightTrial(night), new SearchRandom((ulong)seed));
                int[] units = [.. Enumerable.Range(0, night.Problem.UnitCount)];
                basis.Begin(units, random);
                var move = new ShortenGap(basis, new LongestGap(basis));
                for (var draw = 0; draw < 50; draw++)
                {
                    var unit = units[random.Next(units.Length)];
                    if (!move.TryDraw(trial, unit))
                    {
                        continue;
                    }

                    var (before, after) = (night.RouteOf(unit).ToArray(), trial.RouteOf(unit).ToArray());
                    var at = Array.FindIndex(after, stop => !before.Any(other => other.Stop == stop.Stop));
                    if (at < 0)
                    {
                        continue;
                    }

                    var territory = night.Problem.Territories[night.Problem.TerritoryOf[unit]];
                    Assert.True(night.Problem.IsPass(after[at].Stop));
                    Assert.True(at == 0 || !MoveBasis.IsPresence(after[at - 1].Stop) || after[at - 1].Stop.End + (long)territory.Seconds(after[at - 1].Stop.Exit, after[at].Stop.Entry) <= after[at].Stop.Start);
                    Assert.True(at == after.Length - 2 || !MoveBasis.IsPresence(after[at + 1].Stop) || after[at].Stop.End + (long)territory.Seconds(after[at].Stop.Exit, after[at + 1].Stop.Entry) <= after[at + 1].Stop.Start);
                    made += before.Length - after.Length >= 0 ? 1 : 0;
                }
            },
            iter: 20,
            threads: 1);
        Assert.True(made > 20, $"{made} draws took a stay out");
    }
}
