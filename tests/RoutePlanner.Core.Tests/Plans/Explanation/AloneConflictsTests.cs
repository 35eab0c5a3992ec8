using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation;
using RoutePlanner.Core.Plans.Explanation.Alone;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Explanation;

/// <summary>Counties with one reason built in: exactly its rules are found.</summary>
public sealed class AloneConflictsTests
{
    [Fact]
    public void What_can_be_met_has_no_conflict() => Assert.Empty(Conflicts(new TwoTownships().West().Place('c')));

    [Fact]
    public void A_tier_that_nobody_is_of() => Only(new TwoTownships().West().Place('c', tiers: [Tier.Seat]), RuleKind.Tiers);

    [Fact]
    public void A_tier_that_is_only_in_the_other_township() =>
        Only(new TwoTownships().West().East(tier: Tier.Seat).Place('c', tiers: [Tier.Seat]), RuleKind.Tiers, RuleKind.HomeAreas);

    [Fact]
    public void A_skill_that_nobody_has() => Only(new TwoTownships().West().Place('c', needs: ["dog"]), RuleKind.Skills);

    [Fact]
    public void A_skill_that_only_the_day_shift_has() =>
        Only(new TwoTownships().West().West(shift: "08:00-18:00", skills: ["dog"], id: "W2").Place('c', needs: ["dog"]), RuleKind.Skills, RuleKind.Shifts);

    [Fact]
    public void Nobody_of_the_township_is_on_duty_and_the_neighbour_may_not_come() => Only(new TwoTownships().East().West(shift: null).Place('c'), RuleKind.HomeAreas, RuleKind.Shifts);

    [Fact]
    public void A_window_after_the_shift() => Only(new TwoTownships().West(shift: "20:00-00:00").Place('c', windows: "02:00-03:00"), RuleKind.Shifts, RuleKind.Windows);

    [Fact]
    public void A_window_that_ends_before_anybody_can_be_there() =>
        // The car needs about four minutes to c; the visit takes ten.
        Only(new TwoTownships().West().Place('c', windows: "20:00-20:12"), RuleKind.Windows, RuleKind.VisitLength, RuleKind.TravelTime);

    [Fact]
    public void Visits_too_far_apart_for_their_window() =>
        Only(new TwoTownships().West().Place('c', visits: 4, windows: "22:00-23:00", gapMin: 30), RuleKind.Windows, RuleKind.Count, RuleKind.GapMin);

    [Fact]
    public void A_gap_shorter_than_the_only_units_break() =>
        Only(new TwoTownships().West(breakMinutes: 60).Place('a', visits: 1, gapMax: 30), RuleKind.Breaks, RuleKind.GapMax);

    [Fact]
    public void A_gap_rule_that_goes_on_after_the_last_shift() => Only(new TwoTownships().West(shift: "20:00-02:00").Place('c', gapMax: 90), RuleKind.Shifts, RuleKind.GapMax);

    [Fact]
    public void A_place_that_no_car_can_get_to() => Only(new TwoTownships().West().Place('p'), RuleKind.Access);

    [Fact]
    public void A_place_that_only_those_on_foot_can_get_to_and_they_may_not() =>
        Only(new TwoTownships().West().West(id: "W2", mode: Mode.Foot, tier: Tier.Village).Place('p', tiers: [Tier.Township]), RuleKind.Tiers, RuleKind.Access);

    [Fact]
    public void A_place_behind_a_closed_road() => Only(new TwoTownships().East().Place('h').Closed("ei"), RuleKind.Closures);

    [Fact]
    public void A_key_road_to_be_driven_against_the_one_way() =>
        Only(new TwoTownships().East().Road("hg", "highway=residential oneway=yes").KeyRoad("gh", direction: PassDirection.Forward), RuleKind.Direction, RuleKind.Access);

    [Fact]
    public void A_key_road_that_is_too_long_for_the_shift() =>
        // Six kilometres at 20 km/h, twice the way there: more than half an hour.
        Only(new TwoTownships().West(shift: "20:00-20:30").With(Jurisdiction.Free).KeyRoad("abcdefg", speedKmh: 20), RuleKind.Shifts);

    [Fact]
    public void Two_causes_that_have_nothing_to_do_with_each_other_are_two_conflicts()
    {
        var conflicts = Conflicts(new TwoTownships().West(shift: "20:00-00:00").Place('c', needs: ["dog"], windows: "02:00-03:00"));

        Assert.Equal([[RuleKind.Skills], [RuleKind.Shifts, RuleKind.Windows]], conflicts.Select(c => c.Rules.Select(r => r.Kind)).OrderBy(rules => rules.Count()));
        Assert.All(conflicts, conflict => Assert.Equal(Evidence.Proved, conflict.Evidence));
    }

    [Fact]
    public void Each_rule_names_a_unit_that_would_come_without_it()
    {
        var conflict = Assert.Single(Conflicts(new TwoTownships().West().West(shift: "08:00-18:00", skills: ["dog"], id: "W2").Place('c', needs: ["dog"])));

        Assert.Equal([(RuleKind.Skills, "W1"), (RuleKind.Shifts, "W2")], conflict.Rules.Select(r => (r.Kind, r.WithoutItUnitId!)));
    }

    private static void Only(TwoTownships county, params RuleKind[] rules)
    {
        var conflict = Assert.Single(Conflicts(county));
        Assert.Equal(rules, conflict.Rules.Select(rule => rule.Kind));
        Assert.Equal(rules.Contains(RuleKind.Breaks) ? Evidence.NotFound : Evidence.Proved, conflict.Evidence);
        Assert.True(conflict.IsAlone);
    }

    /// <summary>Of the county's last demand.</summary>
    private static ImmutableArray<Conflict> Conflicts(TwoTownships county)
    {
        var problem = county.Problem();
        return AloneConflicts.Of(new AloneCheck(problem, problem.Demands[^1], new ExplainedRoads(problem).Of));
    }
}
