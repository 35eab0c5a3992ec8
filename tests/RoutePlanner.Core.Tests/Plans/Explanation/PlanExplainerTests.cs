using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Explanation;

namespace RoutePlanner.Core.Tests.Plans.Explanation;

/// <summary>Nights with one reason built in: exactly its rules are found, and what is offered really helps.</summary>
public sealed class PlanExplainerTests
{
    /// <summary>
    /// a and d are six kilometres apart, some seven minutes; ten minutes at each and the way between don't fit into twenty-five.
    /// </summary>
    private static TwoTownships FarApartAtOnce() => new TwoTownships().West()
        .Place('a', windows: "22:00-22:25", priority: 5)
        .Place('d', windows: "22:00-22:25", priority: 4);

    [Fact]
    public void Two_posts_too_far_apart_for_one_unit() =>
        Assert.Equal([RuleKind.Windows, RuleKind.VisitLength, RuleKind.TravelTime, RuleKind.OtherDemand], Kinds(FarApartAtOnce(), "visits:at-d"));

    [Fact]
    public void What_has_nothing_to_do_with_it_is_not_blamed()
    {
        var county = FarApartAtOnce().Place('b', visits: 3, gapMin: 30).Place('c', visits: 2, priority: 5).KeyRoad("abcd", passes: 2);
        var conflict = Assert.Single(Explain(county, "visits:at-d").Conflicts);

        Assert.Equal([RuleKind.Windows, RuleKind.VisitLength, RuleKind.TravelTime, RuleKind.OtherDemand], conflict.Rules.Select(rule => rule.Kind));
        Assert.Equal("visits:at-a", conflict.Rules[^1].OtherDemandId);
        Assert.False(conflict.IsAlone);
        Assert.Equal(Evidence.NotFound, conflict.Evidence);
    }

    [Fact]
    public void A_neighbour_who_may_not_come_is_part_of_it() =>
        Assert.Equal([RuleKind.HomeAreas, RuleKind.Windows, RuleKind.VisitLength, RuleKind.TravelTime, RuleKind.OtherDemand], Kinds(FarApartAtOnce().East(), "visits:at-d"));

    [Fact]
    public void A_second_squad_off_duty_is_part_of_it()
    {
        var rules = Assert.Single(Explain(FarApartAtOnce().West(shift: null, id: "W2"), "visits:at-d").Conflicts).Rules;

        Assert.Contains(rules, rule => rule is { Kind: RuleKind.Shifts, WithoutItUnitId: "W2" });
    }

    [Fact]
    public void Each_other_demand_that_fills_the_night_is_named()
    {
        // Four posts of an hour each, two of them wanted within the same two hours and a half.
        var county = new TwoTownships().West(shift: "20:00-22:30").Place('a', minutes: 60, priority: 5).Place('b', minutes: 60, priority: 5).Place('c', minutes: 60, priority: 1);
        var conflict = Assert.Single(Explain(county, "visits:at-c").Conflicts);

        Assert.Equal(["visits:at-a", "visits:at-b"], conflict.Rules.Where(rule => rule.Kind == RuleKind.OtherDemand).Select(rule => rule.OtherDemandId));
        Assert.Contains(conflict.Rules, rule => rule.Kind == RuleKind.Shifts);
    }

    public static TheoryData<string, RepairKind> Offered => new()
    {
        { "far apart", RepairKind.WiderWindow },
        { "far apart", RepairKind.NeighbourHelp },
        { "far apart", RepairKind.CallIn },
        { "far apart", RepairKind.ExtraUnit },
        { "short shift", RepairKind.LongerShift },
        { "short shift", RepairKind.WiderWindow },
        { "skill", RepairKind.WithoutSkill },
        { "skill", RepairKind.ExtraUnit },
        { "tier", RepairKind.OtherTier },
        { "tier", RepairKind.ExtraUnit },
        { "gap", RepairKind.WiderGap },
        { "apart", RepairKind.CloserVisits },
        { "apart", RepairKind.FewerVisits },
        { "lower", RepairKind.DropLower },
        { "pass", RepairKind.LongerShift },
        { "pass", RepairKind.NeighbourHelp },
    };

    [Theory]
    [MemberData(nameof(Offered))]
    public void What_is_offered_meets_the_demand_when_the_county_is_changed_and_planned_anew(string night, RepairKind kind)
    {
        var (county, demandId) = Nights(night);
        var repairs = Explain(county, demandId).Repairs.Where(repair => repair.Kind == kind).ToList();

        Assert.NotEmpty(repairs);
        foreach (var repair in repairs)
        {
            var changed = repair.ApplyTo(county.County());
            var plan = new Planner(CountyRoads.Build(changed)).Plan(changed.Night, new PlannerOptions { Iterations = 1000 });

            Assert.Equal(DemandStatus.Met, plan.Demands.Single(demand => demand.DemandId == demandId).Status);
            Assert.Empty(repair.Worse);
        }
    }

    [Fact]
    public void Repairs_come_with_the_cheapest_first()
    {
        var repairs = Explain(FarApartAtOnce().East().West(shift: null, id: "W2"), "visits:at-d").Repairs;

        Assert.Equal(repairs.Select(repair => repair.Cost).Order(), repairs.Select(repair => repair.Cost));
        Assert.Equal([RepairKind.WiderWindow, RepairKind.WiderWindow, RepairKind.NeighbourHelp, RepairKind.CallIn, RepairKind.ExtraUnit], repairs.Select(repair => repair.Kind));
    }

    [Fact]
    public void A_window_is_widened_no_more_than_needed()
    {
        var repair = Explain(FarApartAtOnce(), "visits:at-d").Repairs.First(repair => repair.Kind == RepairKind.WiderWindow);

        // Twenty-seven to thirty minutes are needed, twenty-five are there; windows grow by steps of five.
        Assert.Equal(5, repair.Minutes);
    }

    [Fact]
    public void A_demand_that_was_merely_overlooked_needs_no_repair_but_another_plan()
    {
        // Whoever merely passes by in spare time doesn't stay for half an hour.
        var problem = new TwoTownships().West().Place('b', minutes: 30, windows: "22:00-22:40").Problem();
        var idle = Planner.Solve(problem with { Demands = [] }, new PlannerOptions { Iterations = 0 }).Plan;
        var prepared = new PreparedNight(problem.Roads, problem.Night, problem.NightSeconds);
        var plan = PlanBuilder.Of(SearchProblem.Build(problem, prepared.Risk, prepared.TravelFor), idle.Units, seed: 1);
        var explanation = new PlanExplainer(plan, problem).Explain("visits:at-b");

        Assert.Equal(DemandStatus.Unmet, explanation.Result.Status);
        Assert.Empty(explanation.Conflicts);
        Assert.Equal(RepairKind.PlanAgain, Assert.Single(explanation.Repairs).Kind);
    }

    [Fact]
    public void Cancelling_leaves_what_was_found_before()
    {
        var (county, demandId) = Nights("far apart");
        var problem = county.Problem();
        using var source = new CancellationTokenSource();
        var stop = new StopAtFirst(source);
        var explanation = new PlanExplainer(Planner.Solve(problem).Plan, problem).Explain(demandId, stop, source.Token);

        Assert.False(explanation.IsComplete);
        Assert.Single(explanation.Conflicts);
        Assert.Single(explanation.Repairs);
    }

    [Fact]
    public void A_met_demand_has_nothing_to_explain()
    {
        var explanation = Explain(new TwoTownships().West().Place('c'), "visits:at-c");

        Assert.True(explanation.IsComplete);
        Assert.Empty(explanation.Conflicts);
        Assert.Empty(explanation.Repairs);
    }

    [Fact]
    public void A_plan_that_does_not_hold_is_refused()
    {
        var problem = FarApartAtOnce().Problem();
        var plan = Planner.Solve(problem).Plan;
        var broken = plan with { Demands = [.. plan.Demands.Select(demand => demand with { Status = DemandStatus.Met })] };

        Assert.Throws<Core.MapData.InputException>(() => new PlanExplainer(broken, problem));
    }

    private static (TwoTownships County, string DemandId) Nights(string night) => night switch
    {
        "far apart" => (FarApartAtOnce().East().West(shift: null, id: "W2"), "visits:at-d"),
        "short shift" => (new TwoTownships().West(shift: "20:00-00:00").Place('c', windows: "00:30-01:00"), "visits:at-c"),
        "skill" => (new TwoTownships().West().Place('c', needs: ["dog"]), "visits:at-c"),
        "tier" => (new TwoTownships().West().Place('c', tiers: [Tier.Seat]), "visits:at-c"),
        "gap" => (new TwoTownships().West(shift: "20:00-05:00").Place('c', gapMax: 60), "visits:at-c"),
        "apart" => (new TwoTownships().West().Place('c', visits: 4, windows: "22:00-23:30", gapMin: 30), "visits:at-c"),

        // Both visits of b weigh more than the one of a, and with either of them there is no time for a.
        "lower" => (new TwoTownships().West(shift: "20:00-22:30").Place('a', minutes: 115, priority: 3).Place('b', visits: 2, minutes: 40, priority: 2), "visits:at-a"),
        "pass" => (new TwoTownships().West(shift: "20:00-20:20").East().KeyRoad("abcd", speedKmh: 20), "passes:along-abcd"),
        _ => throw new ArgumentOutOfRangeException(nameof(night)),
    };

    private static IEnumerable<RuleKind> Kinds(TwoTownships county, string demandId) => Assert.Single(Explain(county, demandId).Conflicts).Rules.Select(rule => rule.Kind);

    private static DemandExplanation Explain(TwoTownships county, string demandId)
    {
        var problem = county.Problem();
        return new PlanExplainer(Planner.Solve(problem).Plan, problem, new ExplainOptions { TimeLimit = TimeSpan.FromMinutes(5) }).Explain(demandId);
    }

    /// <summary>Cancels as soon as a repair is there.</summary>
    private sealed class StopAtFirst(CancellationTokenSource source) : IProgress<ExplanationProgress>
    {
        public void Report(ExplanationProgress value)
        {
            if (value.Repair is not null)
            {
                source.Cancel();
            }
        }
    }
}
