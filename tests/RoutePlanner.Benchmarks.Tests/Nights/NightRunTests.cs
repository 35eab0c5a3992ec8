using RoutePlanner.Benchmarks.Nights;
using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Benchmarks.Tests.Nights;

public sealed class NightRunTests
{
    private static readonly PatrolProblem Ring = RingCounty.Problem(cars: 2, place => place with { GapMaxMinutes = 60 });

    private static NightOptions Options(params string[] args) => NightOptions.Parse(args).Options!;

    [Fact]
    public void Every_rule_by_hand_and_each_moment_of_our_search_is_a_row_and_holds()
    {
        var runner = new NightRunner("ring", Ring, Options("ring", "--seconds", "30", "--iterations", "50"));
        var (hand, ours) = (runner.ByHand().ToList(), runner.Ours(seed: 1).ToList());
        Assert.Equal(["one long cycle", "a sector each", "due first"], hand.Select(r => r.Planner));
        Assert.Equal(["ours 1 s", "ours 20 s", "ours 30 s"], ours.Select(r => r.Planner));
        Assert.All(hand.Concat(ours), r => Assert.Empty(r.Figures.Breaches));
        Assert.All(hand.Concat(ours), r => Assert.Equal(NightRun.CsvHeader.Split(',').Length, r.ToCsv().Split(',').Length));

        // 50 iterations are done in much less than 20 seconds: the plan after 30 s is the same. (Within one second a slow machine may not get as far.)
        Assert.Equal(ours[1].Figures, ours[2].Figures);
    }

    [Fact]
    public void Figures_are_the_plans_own()
    {
        var night = new HandNight(Ring);
        var plan = HandPlanner.Plan(night, FixedTours.Sectors(night));
        var figures = NightFigures.Of(plan, Ring);
        var worst = plan.Demands.Max(d => d.WorstGap);
        Assert.Equal(worst / 60.0, figures.WorstGapMinutes);
        Assert.Equal(worst / 3600.0, figures.WorstGapToRule!.Value, 9);
        Assert.Equal(plan.Demands.Average(d => d.WorstGap) / 3600, figures.MeanGapToRule!.Value, 9);
        Assert.Equal(plan.Totals.Values.Sum(t => t.Value * t.Weight), figures.Cost);
        Assert.Equal(1, figures.Attendance);
        double[] duties = [.. plan.Units.Select(u => (double)(u.Totals.DriveSeconds + u.Totals.VisitSeconds))];
        Assert.Equal(duties.Max() / duties.Average(), figures.DutyRatio);
    }

    [Fact]
    public void What_nobody_may_serve_is_not_held_against_a_plan()
    {
        var problem = RingCounty.Problem(cars: 1, place => place.Id == "p4" ? place with { Needs = ["dog"], GapMaxMinutes = 30 } : place);
        var night = new HandNight(problem);
        var plan = HandPlanner.Plan(night, FixedTours.Sectors(night));
        Assert.Equal(6 * 60, plan.Demands.Max(d => d.WorstGap) / 60);
        Assert.True(NightFigures.Of(plan, problem).WorstGapMinutes < 60);
    }

    [Fact]
    public void The_table_has_a_row_a_county_and_planner_with_mean_and_worst_of_its_seeds()
    {
        var night = new HandNight(Ring);
        var figures = NightFigures.Of(HandPlanner.Plan(night, FixedTours.Sectors(night)), Ring);
        NightRun Run(string county, int seed, double cost, double share) =>
            new(county, seed == 0 ? "by hand" : "ours 60 s", IsOurs: seed > 0, seed, 1, 1, figures with { Cost = cost, ProtectedShare = share });
        var table = NightTable.Of([Run("a", 0, 30, 0.4), Run("a", 1, 10, 0.5), Run("a", 2, 20, 0.3), Run("b", 0, 10, 0.2), Run("b", 1, 40, 0.3)]);
        var rows = table.Split('\n');

        // Costs 10 and 20: mean 15, worst 20; shares 50 % and 30 %: mean 40, and the worst is the lesser.
        var row = Assert.Single(rows, r => r.StartsWith("| a | ours 60 s | 2 |", StringComparison.Ordinal));
        Assert.Contains("| 15 (20) |", row, StringComparison.Ordinal);
        Assert.Contains("| 40.0 (30.0) |", row, StringComparison.Ordinal);

        // Against the plan by hand: cost 15 and 40 against 30 and 10, better on one county; share 40 % and 30 % against 40 % and 20 %, no worse on both.
        Assert.Contains("| cost | 2 | 1 | 28 | 20 | 1.38 |", rows);
        Assert.Contains("| protected % | 2 | 2 | 35.0 | 30.0 | 1.17 |", rows);
        Assert.Contains(rows, r => r.StartsWith("| b | missedVisits | 0 | 0 | 0 | 0 |", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no county is named")]
    [InlineData("'--bogus' is not understood", "x", "--bogus")]
    [InlineData("'--seconds' is not understood", "x", "--seconds")]
    [InlineData("'none' is not understood", "x", "--threads", "none")]
    public void A_wrong_command_line_is_told_in_words(string wrong, params string[] args) => Assert.Equal(wrong, NightOptions.Parse(args).Wrong);
}
