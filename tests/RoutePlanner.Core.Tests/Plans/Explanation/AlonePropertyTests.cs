using CsCheck;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Explanation;
using RoutePlanner.Core.Plans.Explanation.Alone;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans.Explanation;

/// <summary>The check of one demand alone against the planner and against all subsets of its rules, on random counties.</summary>
public sealed class AlonePropertyTests
{
    private static readonly Gen<(int Seed, int Demand, int Change)> Cases = Gen.Select(RandomCounty.Seeds, Gen.Int[0, 1000], Gen.Int[0, 1000]);

    /// <summary>So many visits of one demand are always found room for where there is some.</summary>
    private const int FewVisits = 6;

    [Fact]
    public void What_is_proved_impossible_no_plan_does() => Cases.Sample(HoldsWhatIsProved, iter: 40);

    /// <summary>The road's end is where nobody may turn round on the move: a plan stops there first.</summary>
    [Fact]
    public void A_stop_may_get_round_a_banned_turn() => HoldsWhatIsProved((511976, 233, 879));

    [Fact]
    public void What_can_be_met_alone_the_planner_meets_when_nothing_else_is_asked() => Cases.Sample(
        drawn =>
        {
            // Without a gap rule: those may need stays that are longer than the planner makes them.
            var (problem, demand) = Night(drawn);
            demand = demand with { GapMax = null, Count = Math.Max(1, demand.Count) };
            problem = problem with { Demands = [.. problem.Demands.Select(other => other.Id == demand.Id ? demand : other)] };
            var check = new AloneCheck(problem, demand, new ExplainedRoads(problem).Of);
            if (check.With(check.Rules).IsMet)
            {
                // The schedule is exact, the planner searches: where dozens of visits fill the night it may leave a few of them out.
                var planned = ResultAlone(problem, demand);
                var asked = demand.Direction == PassDirection.Both ? 2 * demand.Count : demand.Count;
                Assert.True(planned.Status == DemandStatus.Met || (asked > FewVisits && 10 * planned.Served.Length >= 8 * asked), $"{planned.Status}: {planned.Served.Length} of {asked}");
            }
        },
        iter: 40);

    [Fact]
    public void A_conflict_is_one_of_the_smallest_sets_that_can_not_be_kept() => Cases.Sample(HasSmallestConflict, iter: 40);

    /// <summary>Breaks were in the way beside a rule that was taken away later.</summary>
    [Fact]
    public void A_rule_that_was_needed_beside_another_one_goes_where_it_no_longer_is() => HasSmallestConflict((880867, 480, 806));

    [Fact]
    public void Taking_a_rule_away_never_makes_a_demand_harder() => Cases.Sample(
        drawn =>
        {
            var (problem, demand) = Night(drawn);
            var check = new AloneCheck(problem, demand, new ExplainedRoads(problem).Of);
            if (check.With(check.Rules) is { IsMet: false, Evidence: Evidence.Proved })
            {
                return;
            }

            // What isn't proved impossible with all rules is not with fewer.
            Assert.All(check.Rules.Rules, rule => Assert.False(check.With(check.Rules.Without(rule)) is { IsMet: false, Evidence: Evidence.Proved }));
        },
        iter: 40);

    private static void HasSmallestConflict((int Seed, int Demand, int Change) drawn)
    {
        var (problem, demand) = Night(drawn);
        var check = new AloneCheck(problem, demand, new ExplainedRoads(problem).Of);
        foreach (var conflict in AloneConflicts.Of(check).Take(1))
        {
            var set = conflict.Rules.Aggregate(default(RuleSet), (rules, rule) => rules.With(rule.Kind));
            Assert.False(check.With(set).IsMet);
            Assert.All(set.Rules, rule => Assert.True(check.With(set.Without(rule)).IsMet));

            // Of fewer rules it may not be found how to keep them, since breaks are tried at some moments only; but that they can't be kept is never proved.
            Assert.All(Subsets(set).Where(subset => subset != set), subset => Assert.False(check.With(subset) is { IsMet: false, Evidence: Evidence.Proved }));
        }
    }

    private static void HoldsWhatIsProved((int Seed, int Demand, int Change) drawn)
    {
        var (problem, demand) = Night(drawn);
        var check = new AloneCheck(problem, demand, new ExplainedRoads(problem).Of);
        var answer = check.With(check.Rules);
        if (!answer.IsMet && answer.Evidence == Evidence.Proved)
        {
            Assert.NotEqual(DemandStatus.Met, PlannedAlone(problem, demand));
        }
    }

    private static DemandStatus PlannedAlone(PatrolProblem problem, Demand demand) => ResultAlone(problem, demand).Status;

    private static DemandResult ResultAlone(PatrolProblem problem, Demand demand) =>
        Planner.Solve(problem with { Demands = [demand] }, new PlannerOptions { Iterations = 500 }).Plan.Demands[0];

    private static IEnumerable<RuleSet> Subsets(RuleSet set) =>
        set.Rules.Aggregate((IEnumerable<RuleSet>)[default], (subsets, rule) => subsets.SelectMany(subset => (RuleSet[])[subset, subset.With(rule)]));

    /// <summary>A random county and one of its demands, made harder in one way or another.</summary>
    private static (PatrolProblem Problem, Demand Demand) Night((int Seed, int Demand, int Change) drawn)
    {
        var problem = RandomCounty.Problem(drawn.Seed);
        var demand = problem.Demands[drawn.Demand % problem.Demands.Length];
        var isVisits = demand.Kind == DemandKind.Visits;
        demand = (drawn.Change % 9) switch
        {
            0 => demand with { Tiers = [Tier.Village] },
            1 => demand with { Needs = ["dog"] },
            2 when isVisits => demand with { Windows = [new TimeWindow(0, 300 + drawn.Change)] },
            3 when isVisits => demand with { Windows = [new TimeWindow(problem.NightSeconds - 1200, problem.NightSeconds)], ServiceSeconds = 600 },
            4 => demand with { Count = 12, GapMin = isVisits ? 1500 : 0 },
            5 => demand with { GapMax = 600 + drawn.Change },
            6 when isVisits => demand with { ServiceSeconds = 7200, Count = 3 },
            7 => demand with { Count = 60, Tiers = [Tier.Seat] },
            _ => demand,
        };
        return (problem with { Demands = [.. problem.Demands.Select(other => other.Id == demand.Id ? demand : other)] }, demand);
    }
}
