using CsCheck;
using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Benchmarks.Tests.Nights.Exact;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Benchmarks.Tests.Nights;

public sealed class ExactWorstGapTests
{
    /// <summary>Base and three places at random positions, the drive the way along streets at right angles; minutes of 1 to 20.</summary>
    private static readonly Gen<ExactCase> OneUnit =
        from points in Gen.Select(Gen.Int[0, 10], Gen.Int[0, 10]).Array[4]
        from service in Gen.Int[3, 12]
        from horizon in Gen.Int[60, 110]
        select new ExactCase(horizon, service, Units: 1, Drive(points));

    [Fact]
    public void One_units_least_gap_is_that_of_the_best_of_all_orders() => OneUnit.Sample(
        night => Assert.Equal(OneUnitWorstGap.Of(night), ExactWorstGap.Of(night)), iter: 8, threads: 1);

    [Fact]
    public void Two_units_that_stay_at_two_places_leave_them_alone_only_while_they_drive()
    {
        // Ten minutes to either place and back: each is alone at the beginning and at the end.
        Assert.Equal(600, ExactWorstGap.Of(new ExactCase(5400, 300, Units: 2, new[,] { { 0, 600, 600 }, { 600, 0, 1200 }, { 600, 1200, 0 } })));
    }

    [Fact]
    public void One_unit_between_two_places_leaves_each_alone_for_a_round()
    {
        // Base and first place are one: twice the way of ten minutes and a visit of five make 25 minutes for the first; the second is alone for ten at first, and as long as the first.
        Assert.Equal(1500, ExactWorstGap.Of(new ExactCase(7200, 300, Units: 1, new[,] { { 0, 0, 600 }, { 0, 0, 600 }, { 600, 600, 0 } })));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 4)]
    [InlineData(2, 3)]
    [InlineData(2, 4)]
    public void No_plan_leaves_a_place_alone_for_less_than_the_exact_least_gap(int cars, int places)
    {
        // Ninety minutes; visits of twelve minutes make the ring of six corners small enough.
        var problem = RingCounty.Problem(cars, place => place with { Visits = 0, ServiceMinutes = 12, GapMaxMinutes = place.Id[1] - '0' < places ? 1 : null }, nightMinutes: 90);
        var night = new HandNight(problem);
        var exact = ExactWorstGap.Of(CaseOf(night, places));
        Assert.InRange(exact, 60, 90 * 60);
        var plans = HandPlanner.Rules.Select(make => HandPlanner.Plan(night, make(night))).Append(Planner.Solve(problem, new PlannerOptions { Iterations = 300 }).Plan);
        foreach (var plan in plans)
        {
            Assert.Empty(PlanChecker.Check(plan, problem).Select(b => b.ToString()));
            Assert.True(plan.Demands.Max(d => d.WorstGap) >= exact);
        }
    }

    /// <summary>The ring's first places and the base as an exact case, by the planner's own travel times.</summary>
    private static ExactCase CaseOf(HandNight night, int places)
    {
        // The items are the places in order; the base lies at the first of them.
        var locations = Enumerable.Range(0, places).Select(item => night.StopAt(0, new HandLeg(item, 0), night.BaseOf(0), leave: 0)!.Value.Entry).Prepend(night.BaseOf(0)).ToArray();
        var drive = new int[places + 1, places + 1];
        for (var from = 0; from <= places; from++)
        {
            for (var to = 0; to <= places; to++)
            {
                drive[from, to] = night.DriveSeconds(0, locations[from], locations[to]);
            }
        }

        return new ExactCase(night.Patrol.NightSeconds, night.Patrol.Demands[0].ServiceSeconds, night.Patrol.Units.Length, drive);
    }

    private static int[,] Drive((int X, int Y)[] points)
    {
        var drive = new int[points.Length, points.Length];
        for (var a = 0; a < points.Length; a++)
        {
            for (var b = 0; b < points.Length; b++)
            {
                // At least one, so that no two places are one.
                drive[a, b] = a == b ? 0 : Math.Max(1, Math.Abs(points[a].X - points[b].X) + Math.Abs(points[a].Y - points[b].Y));
            }
        }

        return drive;
    }
}
