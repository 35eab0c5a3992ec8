using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans;

public sealed class PlannerTests
{
    [Fact]
    public void Same_input_seed_and_iterations_give_the_same_plan() => RandomCounty.Seeds.Sample(
        seed => Assert.Equal(Text(Planner.Solve(RandomCounty.Problem(seed)).Plan), Text(Planner.Solve(RandomCounty.Problem(seed)).Plan)),
        iter: 8);

    /// <summary>From its base no unit may turn to the place, but from a stop on the way it may, and its visit counts.</summary>
    [Theory]
    [InlineData(470816)]
    [InlineData(275879)]
    public void A_place_that_only_a_stop_on_the_way_leads_to_breaks_no_bound(int seed) =>
        Assert.Empty(PlanChecker.Check(Planner.Solve(RandomCounty.Problem(seed)).Plan, RandomCounty.Problem(seed)).Select(b => b.ToString()));

    [Fact]
    public void A_search_that_starts_from_a_plan_is_no_worse_than_it() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var first = Planner.Solve(problem).Plan;
            var again = Planner.Solve(problem, new PlannerOptions { Start = first, Iterations = 0 }).Plan;
            foreach (var term in (string[])[TermName.MissedVisits, TermName.MissedPasses])
            {
                Assert.True(again.Totals[term].Value <= first.Totals[term].Value, $"{term}: {again.Totals[term].Value} after {first.Totals[term].Value}");
            }

            Assert.Empty(PlanChecker.Check(again, problem).Select(b => b.ToString()));
        },
        iter: 10);

    [Fact]
    public void A_plan_to_start_from_may_be_of_another_county() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (problem, other) = (RandomCounty.Problem(seed), Planner.Solve(RandomCounty.Problem(seed + 1)).Plan);
            Assert.Empty(PlanChecker.Check(Planner.Solve(problem, new PlannerOptions { Start = other }).Plan, problem).Select(b => b.ToString()));
        },
        iter: 10);

    /// <summary>As when a road has been closed since: a round's first and last arc may still be what they were.</summary>
    [Fact]
    public void A_round_to_start_from_is_not_driven_where_its_arcs_no_longer_join() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var plan = Planner.Solve(problem).Plan;
            var others = plan with { Units = [.. plan.Units.Select(unit => unit with { Steps = [.. unit.Steps.Select(Renumbered)] })] };
            Assert.Empty(PlanChecker.Check(Planner.Solve(problem, new PlannerOptions { Start = others, Iterations = 0 }).Plan, problem).Select(b => b.ToString()));

            PlanStep Renumbered(PlanStep step) =>
                step is { Reason: StepReason.Presence, Arcs: { Length: > 2 } arcs } ? step with { Arcs = arcs.SetItem(1, (arcs[1] + 1) % problem.Roads.Graph.ArcCount) } : step;
        },
        iter: 10);

    [Fact]
    public void Threads_give_the_same_plan() => Assert.Equal(
        Text(Planner.Solve(RandomCounty.Problem(5), new PlannerOptions { Threads = 1 }).Plan), Text(Planner.Solve(RandomCounty.Problem(5), new PlannerOptions { Threads = 3 }).Plan));

    [Fact]
    public void Another_seed_gives_another_plan() =>
        Assert.NotEqual(
            Text(Planner.Solve(RandomCounty.Problem(5), new PlannerOptions { Seed = 1 }).Plan),
            Text(Planner.Solve(RandomCounty.Problem(5), new PlannerOptions { Seed = 2 }).Plan));

    [Fact]
    public void A_demand_without_a_gap_rule_has_no_excess_even_where_visits_overlap() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var plan = Planner.Solve(problem).Plan;

            // At most the whole night beyond its rule for each demand, times the highest priority.
            Assert.InRange(plan.Totals[TermName.GapExcess].Value, 0, problem.Demands.Length * 5.0 * problem.NightSeconds / 60);
        },
        iter: 20);

    [Fact]
    public void Cancelling_writes_the_best_plan_so_far()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var result = Planner.Solve(RandomCounty.Problem(1), cancellation: source.Token);
        Assert.Equal(SearchEnd.Cancelled, result.End);
        Assert.Contains(result.Plan.Demands, d => d.Served.Length > 0);
    }

    private static string Text(Plan plan) => System.Text.Json.JsonSerializer.Serialize(plan);
}
