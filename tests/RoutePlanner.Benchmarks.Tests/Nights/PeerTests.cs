using CsCheck;
using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Benchmarks.Nights.Peer;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Benchmarks.Tests.Nights;

public sealed class PeerTests
{
    [Fact]
    public void The_peers_plan_of_a_random_county_passes_the_independent_checker() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RequiredNight.Of(RandomCounty.Problem(seed));
            Assert.Empty(PlanChecker.Check(Found(problem, solutions: 20).Plan, problem).Select(b => b.ToString()));
        },
        iter: 5, threads: 1);

    [Fact]
    public void The_peer_keeps_windows_and_least_gaps_and_serves_all_that_one_car_can()
    {
        // Two windows of an hour hold one visit each; 100 minutes between visits leave room for three in six hours.
        var problem = RequiredNight.Of(RingCounty.Problem(cars: 1, breakMinutes: 30, change: place => place.Id switch
        {
            "p1" => place with { Visits = 2, Windows = [new(new(21, 0), new(22, 0)), new(new(0, 0), new(1, 0))], GapMinMinutes = 60 },
            "p2" => place with { Visits = 3, GapMinMinutes = 100 },
            _ => place,
        }));
        var plan = PlanOf(problem);
        Assert.Empty(PlanChecker.Check(plan, problem).Select(b => b.ToString()));
        Assert.All(plan.Demands, d => Assert.Equal(DemandStatus.Met, d.Status));
    }

    [Fact]
    public void What_cannot_be_served_is_left_out_and_the_rest_is_not()
    {
        // Of five visits with 100 minutes between them four end in time.
        var problem = RequiredNight.Of(RingCounty.Problem(cars: 1, place => place.Id == "p3" ? place with { Visits = 5, GapMinMinutes = 100 } : place));
        var plan = PlanOf(problem);
        Assert.Equal([1, 1, 1, 4, 1, 1], plan.Demands.Select(d => d.Served.Length));
    }

    [Fact]
    public void A_plan_without_presence_serves_the_same() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RequiredNight.Of(RandomCounty.Problem(seed));
            var night = new HandNight(problem);
            var plan = Planner.Solve(problem).Plan;
            var bare = RequiredNight.WithoutPresence(night, plan);
            Assert.Empty(PlanChecker.Check(bare, problem).Select(b => b.ToString()));
            Assert.Equal(Steps(plan), Steps(bare));
            Assert.DoesNotContain(bare.Units.SelectMany(u => u.Steps), s => s.Reason == StepReason.Presence);
        },
        iter: 10);

    [Fact]
    public void Parts_of_a_night_share_no_unit_and_leave_out_nothing_that_can_be_served() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = new HandNight(RequiredNight.Of(RandomCounty.Problem(seed))).Problem;
            var parts = PeerPart.Of(problem).ToList();
            Assert.Distinct(parts.SelectMany(p => p.Units));
            Assert.Equal(Enumerable.Range(0, problem.EligibleUnits.Length).Where(d => problem.EligibleUnits[d].Length > 0), parts.SelectMany(p => p.Demands).Order());
            Assert.All(parts, part => Assert.All(part.Demands, d => Assert.Subset(part.Units.ToHashSet(), problem.EligibleUnits[d].ToHashSet())));
        },
        iter: 20);

    [Fact]
    public void The_required_night_asks_for_no_longest_gap_and_has_no_demand_without_visits()
    {
        var problem = RequiredNight.Of(RandomCounty.Problem(5));
        Assert.NotEmpty(problem.Demands);
        Assert.All(problem.Demands, d => Assert.True(d is { Count: > 0, GapMax: null }));
    }

    /// <summary>Who serves what, and when.</summary>
    private static IEnumerable<(string, string?, int, int)> Steps(Plan plan) =>
        plan.Units.SelectMany(unit => unit.Steps.Where(s => s.DemandId is not null).Select(s => (unit.UnitId, s.DemandId, s.Start, s.End)));

    private static Plan PlanOf(PatrolProblem problem)
    {
        var (plan, leftOut) = Found(problem, solutions: 200);
        Assert.Equal(0, leftOut);
        return plan;
    }

    private static (Plan Plan, int LeftOut) Found(PatrolProblem problem, long solutions) =>
        PeerPlanner.Plan(new HandNight(problem), TimeSpan.FromSeconds(20), TimeProvider.System, solutions);
}
