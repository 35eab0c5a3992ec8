using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Plans.Explanation;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>The reasons that a plan itself gives, each a proof, and confirmed by the checker.</summary>
public sealed class UnmetReasonsTests
{
    [Fact]
    public void A_skill_that_nobody_has() =>
        Gives(new TwoTownships().West().Place('c', needs: ["dog"]), UnmetReason.NoEligibleUnit, UnmetReason.Skills);

    [Fact]
    public void A_skill_that_only_those_off_duty_have() => Gives(
        new TwoTownships().West().West(shift: null, skills: ["dog"], id: "W2").Place('c', needs: ["dog"]), UnmetReason.NoEligibleUnit, UnmetReason.Skills, UnmetReason.Shifts);

    [Fact]
    public void A_tier_that_is_only_next_door() => Gives(
        new TwoTownships().West().East(tier: Tier.Seat).Place('c', tiers: [Tier.Seat]), UnmetReason.NoEligibleUnit, UnmetReason.Tiers, UnmetReason.HomeAreas);

    [Fact]
    public void Hours_in_which_everybody_is_off_duty() => Gives(new TwoTownships().West(shift: "20:00-00:00").Place('c', windows: "02:00-03:00"), UnmetReason.OffDuty);

    [Fact]
    public void Whoever_is_on_duty_but_too_far_away_has_no_time() => Gives(new TwoTownships().West().Place('c', windows: "20:00-20:12"), UnmetReason.NoTime);

    private static void Gives(TwoTownships county, params string[] reasons)
    {
        var problem = county.Problem();
        var plan = Planner.Solve(problem).Plan;

        Assert.Equal(reasons, plan.Demands[^1].Reasons);
        Assert.Empty(PlanChecker.Check(plan, problem));
    }
}
