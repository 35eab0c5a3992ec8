using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

/// <summary>No plan does better than a bound. The long run is <c>ROUTEPLANNER_BOUNDS=2000</c>.</summary>
public sealed class PlansAndBoundsTests
{
    private static readonly int Nights = int.TryParse(Environment.GetEnvironmentVariable("ROUTEPLANNER_BOUNDS"), out var nights) ? nights : 20;

    private static void NoPlanUndercuts(Func<int, PatrolProblem> problemOf, Func<NightTotals, double> lower) => RandomCounty.Seeds.Sample(
        seed =>
        {
            foreach (var plan in NightsOf.Problem(problemOf(seed), seed, lower))
            {
                foreach (var (name, bound) in plan.Bounds)
                {
                    Assert.True(bound.Bound is not { } least || least <= bound.Value + (1e-9 * Math.Abs(bound.Value)), $"{name}: a plan has {bound.Value}, less than the bound {bound.Bound}");
                }
            }
        },
        iter: Nights);

    [Fact]
    public void No_plan_of_a_hard_night_misses_less_or_leaves_anything_alone_for_less_long() =>
        NoPlanUndercuts(HardNight.Problem, totals => totals.Coverage.GapExcess + (600 * (totals.Coverage.MissedVisits + totals.Coverage.MissedPasses)));

    [Fact]
    public void No_plan_leaves_less_risk_unprotected() => NoPlanUndercuts(RandomCounty.Problem, totals => totals.Coverage.Risk);

    [Fact]
    public void Hard_nights_have_bounds_above_nothing()
    {
        PlanBounds[] bounds = [.. Enumerable.Range(0, 20).Select(seed => BoundsOf.Night(HardNight.Problem(seed)))];
        Assert.InRange(bounds.Count(b => b.MissedVisits > 0), 15, 20);
        Assert.InRange(bounds.Count(b => b.MissedPasses > 0), 3, 20);
        Assert.InRange(bounds.Count(b => b.GapExcess > 0), 5, 20);
        Assert.InRange(bounds.Count(b => b.WorstGap > 1), 6, 20);
    }

    [Fact]
    public void The_same_night_has_the_same_bounds() => RandomCounty.Seeds.Sample(
        seed => Assert.Equal(BoundsOf.Night(HardNight.Problem(seed)), BoundsOf.Night(HardNight.Problem(seed))), iter: 5);
}
