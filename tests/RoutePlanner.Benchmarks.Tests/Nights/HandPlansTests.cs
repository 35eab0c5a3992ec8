using CsCheck;
using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Benchmarks.Tests.Nights;

public sealed class HandPlansTests
{
    [Fact]
    public void Every_plan_by_hand_passes_the_independent_checker() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var night = new HandNight(problem);
            foreach (var make in HandPlanner.Rules)
            {
                Assert.Empty(PlanChecker.Check(HandPlanner.Plan(night, make(night)), problem).Select(b => b.ToString()));
            }
        },
        iter: 20);

    [Fact]
    public void Units_on_one_long_cycle_go_round_it_half_a_round_apart()
    {
        var plan = Plan(FixedTours.SharedCycles, RingCounty.Problem(cars: 2));

        // Both may drive the ring either way round, so p3 is half a round from p0, or from wherever the cycle begins.
        var (first, second) = (Corners(plan.Units[0]), Corners(plan.Units[1]));
        Assert.Equal((first[0] + (RingCounty.Corners / 2)) % RingCounty.Corners, second[0]);
        var step = (first[1] - first[0] + RingCounty.Corners) % RingCounty.Corners;
        Assert.Contains(step, (int[])[1, RingCounty.Corners - 1]);
        Assert.All((int[][])[first, second], tour => Assert.All(tour.Zip(tour.Skip(1)), pair => Assert.Equal((pair.First + step) % RingCounty.Corners, pair.Second)));

        // Six streets of 1.5 km and six visits of five minutes make some 40 minutes a round: six hours hold at least seven rounds.
        Assert.True(first.Length > 7 * RingCounty.Corners);
    }

    [Fact]
    public void Sectors_divide_the_places_among_units()
    {
        var plan = Plan(FixedTours.Sectors, RingCounty.Problem(cars: 2));
        var sectors = plan.Units.Select(u => Corners(u).ToHashSet()).ToList();
        Assert.Empty(sectors[0].Intersect(sectors[1]));
        Assert.Equal(RingCounty.Corners, sectors.Sum(s => s.Count));
        Assert.All(sectors, s => Assert.Equal(RingCounty.Corners / 2, s.Count));
    }

    [Fact]
    public void Dispatch_keeps_a_gap_that_one_car_can_keep_and_comes_there_more_often()
    {
        // Once round takes some 40 minutes; going back to p3 after each other place half of that.
        var problem = RingCounty.Problem(cars: 1, place => place.Id == "p3" ? place with { GapMaxMinutes = 45 } : place);
        var plan = Plan(night => new DueFirst(night), problem);
        Assert.Equal(DemandStatus.Met, plan.Demands.Single(d => d.TargetId == "p3").Status);
        var visits = Corners(plan.Units[0]).CountBy(corner => corner).ToDictionary();
        Assert.All(visits.Where(v => v.Key != 3), v => Assert.True(visits[3] > v.Value));
    }

    [Fact]
    public void What_would_not_count_is_left_out_this_time()
    {
        var problem = RingCounty.Problem(cars: 1, place => place.Id == "p2" ? place with { GapMinMinutes = 100, Visits = 3 } : place);
        foreach (var make in HandPlanner.Rules)
        {
            var plan = Plan(make, problem);
            var visits = plan.Units[0].Steps.Where(s => s.DemandId == "visits:p2").ToList();
            Assert.True(visits.Count >= 3);
            Assert.All(visits.Zip(visits.Skip(1)), pair => Assert.True(pair.Second.Start - pair.First.End >= 100 * 60));
        }
    }

    [Fact]
    public void Breaks_are_taken_apart_and_by_everybody()
    {
        var plan = Plan(FixedTours.Sectors, RingCounty.Problem(cars: 3, breakMinutes: 30));
        var breaks = plan.Units.Select(u => u.Steps.Single(s => s.Kind == StepKind.Break)).ToList();
        Assert.All(breaks, b => Assert.Equal(30 * 60, b.End - b.Start));
        Assert.Equal(3, breaks.Select(b => b.Start).Distinct().Count());
    }

    private static Plan Plan(Func<HandNight, IHandRule> make, PatrolProblem problem)
    {
        var night = new HandNight(problem);
        var plan = HandPlanner.Plan(night, make(night));
        Assert.Empty(PlanChecker.Check(plan, problem).Select(b => b.ToString()));
        return plan;
    }

    /// <summary>Numbers of the corners visited, in order.</summary>
    private static int[] Corners(UnitPlan unit) => [.. unit.Steps.Where(s => s.DemandId is not null).Select(s => s.DemandId![^1] - '0')];
}
