using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Figures;

/// <summary>Figures of the plan by hand, worked out on paper.</summary>
public sealed class HandFiguresTests
{
    private static readonly PlanFigures Figures = PlanFigures.Of(HandPlan.Plan, HandCounty.Problem);

    public static TheoryData<string> Mutations => [.. PlanMutations.All.Select(mutation => mutation.Name)];

    [Fact]
    public void Gaps_come_furthest_over_their_rule_first_then_longest_first() =>
        // bridge 7200 − 5400 = 1800 s too long, s1 4780 − 3600 = 1180 s.
        Assert.Equal(["bridge", "s1", "island", "toll", "market", "post", "school"], Figures.Gaps.Select(g => g.TargetId));

    [Fact]
    public void Gaps_of_a_place_run_from_a_departure_to_the_next_arrival()
    {
        var post = Gap("post");

        // Visits 84–684 and 2466–3066: gaps of 84, 1782 and 4134 s, together 6000.
        Assert.Equal((2, 4134, 3066, 2000.0), (post.Visits, post.WorstGap, post.WorstFrom, post.MeanGap));
        // (84² + 1782² + 4134²) / 2 / 7200
        Assert.Equal(20_272_536 / 14_400.0, post.MeanIdleness, 1e-3);
    }

    [Fact]
    public void Gaps_are_counted_inside_the_hours_of_the_demand()
    {
        var school = Gap("school");

        // Hours 1200–3600, visited 1200–1500: gaps of 0 and 2100 s.
        Assert.Equal((new TimeWindow(1200, 3600), 2100, 1500, 1050.0), (school.Hours, school.WorstGap, school.WorstFrom, school.MeanGap));
        Assert.Equal(2100.0 * 2100 / 2 / 2400, school.MeanIdleness, 1e-3);
    }

    [Fact]
    public void Worst_gap_of_a_key_road_is_that_of_its_worst_beat()
    {
        var road = Gap("s1");

        // HandPlan: the first beat of b-c is entered last at 2420.
        Assert.Equal((2, 4780, 2420, 1180), (road.Visits, road.WorstGap, road.WorstFrom, road.Excess));
    }

    [Fact]
    public void Attendance_is_what_is_made_of_what_is_required()
    {
        var whole = Figures.Attendance.Single(a => a.Group == CoverageGroup.Whole);

        // Required: post 2, school 1, market 2, toll 1, island 1; passes 1 in both directions. Made: post 2, school 1, market 1.
        Assert.Equal((7, 4, 2, 2), (whole.RequiredVisits, whole.MadeVisits, whole.RequiredPasses, whole.MadePasses));
        Assert.Equal(6 / 9.0, whole.Share);
    }

    [Fact]
    public void A_tier_answers_for_what_it_makes_and_for_what_is_missing_that_it_might_make()
    {
        var township = Figures.Attendance.Single(a => a.Key == "township");
        var village = Figures.Attendance.Single(a => a.Key == "village");

        // Made by car: post 2, school 1; the island is missing. The toll asks for a boat, the market for the village tier.
        Assert.Equal((4, 3, 2, 2), (township.RequiredVisits, township.MadeVisits, township.RequiredPasses, township.MadePasses));
        // Made on foot: market 1; market 1 and island 1 are missing.
        Assert.Equal((3, 1, 0, 0), (village.RequiredVisits, village.MadeVisits, village.RequiredPasses, village.MadePasses));
    }

    [Fact]
    public void Unit_minutes_are_those_away_from_the_own_base()
    {
        // Car: 289 s of drives, 1500 of visits, 485 of waiting at the school. On foot: 462 + 300, and 720 s at the school.
        Assert.Equal((2274 + 1482) / 60.0, Whole.UnitMinutes, 9);
        Assert.Equal(2274 / 60.0, Coverage(CoverageGroup.Tier, "township").UnitMinutes, 9);
        Assert.Equal(1482 / 60.0, Coverage(CoverageGroup.Tier, "village").UnitMinutes, 9);
        Assert.Equal((1500 + 485 + 300 + 720) / 60.0, Coverage(CoverageGroup.RoadClass, CoverageFigure.Places).UnitMinutes, 9);
        // The foot team walks 2 × 87 s on the footpath to the market.
        Assert.Equal(174 / 60.0, Coverage(CoverageGroup.RoadClass, "path").UnitMinutes, 9);
    }

    [Fact]
    public void Beats_are_visited_when_a_unit_drives_onto_them()
    {
        // a-b 3, b-c 3, c-d 2, d-e 2, e-a 4 of these and 5 on the ramp, 10 on the expressway, 1 on the island. On foot only c-d.
        Assert.Equal((30, 14), (Whole.Beats, Whole.VisitedBeats));
        Assert.Equal((2.9, 1.3), (Math.Round(Whole.Kilometres, 9), Math.Round(Whole.VisitedKilometres, 9)));
        Assert.Equal(2, Coverage(CoverageGroup.Tier, "village").VisitedBeats);
        // All of it in the first hour: the car is home at 3096.
        Assert.Equal([14, 0], Figures.Coverage.Where(c => c.Group == CoverageGroup.Hour).Select(c => c.VisitedBeats));
    }

    [Fact]
    public void Unprotected_risk_is_the_plans_term()
    {
        var term = HandPlan.Plan.Totals["unprotectedRisk"].Value;

        Assert.Equal(term, Whole.UnprotectedRisk, 1e-4);
        Assert.All(
            new[] { CoverageGroup.Area, CoverageGroup.RoadClass, CoverageGroup.Hour },
            group => Assert.Equal(term, Figures.Coverage.Where(c => c.Group == group).Sum(c => c.UnprotectedRisk), 1e-4));
        Assert.Equal(Figures.Coverage.Where(c => c.Group == CoverageGroup.Hour).Sum(c => c.Risk), Whole.Risk, 1e-6);
    }

    [Fact]
    public void A_tier_alone_leaves_more_than_both_together_and_less_than_nobody()
    {
        var (township, village) = (Coverage(CoverageGroup.Tier, "township"), Coverage(CoverageGroup.Tier, "village"));

        // There are two tiers: what one would leave alone is what is left without the other.
        Assert.Equal(township.UnprotectedRisk, village.UnprotectedWithout!.Value, 1e-9);
        Assert.Equal(village.UnprotectedRisk, township.UnprotectedWithout!.Value, 1e-9);
        Assert.True(Whole.UnprotectedRisk < township.UnprotectedRisk && township.UnprotectedRisk < village.UnprotectedRisk && village.UnprotectedRisk < Whole.Risk);
    }

    [Fact]
    public void Response_at_the_start_is_that_of_the_car_at_its_base()
    {
        // Tenths of a second to the middles, each rounded up to seconds: a-b 34 100 167, b-c 225 275 325, c-d 382 444, d-e 521 613, e-a 697 772 847 922. Together 640 s.
        var start = Figures.Response.Minutes[0];

        Assert.Equal((1, 14L, 1L), (start.FreeUnits, start.Nearest.Reached, start.Nearest.Unreached));
        Assert.Equal((93, 640 / 14.0, 85), (start.Nearest.Worst, start.Nearest.Mean, start.Nearest.Percentile90));
        Assert.Equal(14 / 15.0, start.Nearest.Within);
        Assert.Equal((0L, 15L), (start.Backup.Reached, start.Backup.Unreached));
        Assert.Null(start.Backup.Worst);
    }

    [Fact]
    public void A_unit_on_its_way_goes_on_from_where_it_is()
    {
        // Second 60 of the pass 20–65 over b-c (25.0 s) and c-d (20.0 s): three quarters of c-d lie behind it. It is at the middle of the second beat; 3.2 s to d at its usual speed.
        // c-d 126 0, d-e 78 170, e-a 254 329 404 479, b-c 282 232 182, a-b 474 407 341. Together 382 s.
        var minute = Figures.Response.Minutes[1];

        Assert.Equal((48, 382 / 14.0), (minute.Nearest.Worst, minute.Nearest.Mean));
    }

    [Fact]
    public void A_unit_is_free_from_its_shift_to_its_end_but_not_on_its_break()
    {
        // Car 0–7200, its break 1800–2400; foot 600–6600.
        int At(int second) => Figures.Response.Minutes[second / 60].FreeUnits;

        Assert.Equal([1, 2, 2, 1, 1, 2, 2, 1], new[] { 540, 600, 1740, 1800, 2340, 2400, 6540, 6600 }.Select(At));
        Assert.Equal([1, 1], Figures.Response.Hours.Select(h => h.FreeUnits));
    }

    [Fact]
    public void Roads_without_a_response_time_are_named()
    {
        var left = Figures.Response.LeftOut;

        Assert.Equal([LeftOutReason.NoStopping, LeftOutReason.NoStopping, LeftOutReason.NoWay], left.Select(r => r.Reason));
        Assert.Equal([(10, 1.0), (5, 0.5), (1, 0.1)], left.Select(r => (r.Beats, Math.Round(r.Kilometres, 9))));
    }

    [Fact]
    public void A_line_of_the_net_counts_passes_and_the_units_on_it()
    {
        var line = Assert.Single(Figures.Net.Lines);

        // The car passes it twice; the foot team walks on it between school and office.
        Assert.Equal((450.0, 450.0, 2, 1, 2), (line.Metres, line.PatrolledMetres, line.Passes, line.PassUnits, line.Units));
    }

    [Fact]
    public void What_the_plan_says_of_demands_and_totals_is_not_asked()
    {
        var silent = HandPlan.Plan with { Demands = [], Totals = HandPlan.Plan.Totals.Clear(), Bounds = HandPlan.Plan.Bounds.Clear() };

        Assert.Equal(Figures.Gaps, PlanFigures.Of(silent, HandCounty.Problem).Gaps);
    }

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Assert.All([0, 121], minutes => Assert.Throws<ArgumentOutOfRangeException>(() => PlanFigures.Of(HandPlan.Plan, HandCounty.Problem, new FiguresOptions { WithinMinutes = minutes })));

    [Fact]
    public void Routes_that_cannot_be_followed_are_refused_with_every_breach_in_the_way()
    {
        var car = HandPlan.Plan.Units[0];
        var broken = HandPlan.Plan with
        {
            Units =
            [
                car with { Steps = car.Steps.SetItem(3, car.Steps[3] with { PlaceId = "nowhere" }).SetItem(1, car.Steps[1] with { Start = 21 }) },
            ],
        };

        var problems = Assert.Throws<InputException>(() => PlanFigures.Of(broken, HandCounty.Problem)).Diagnostics;
        Assert.Equal(["place-unknown", "step-hole", "unit-missing"], problems.Select(p => p.Code).Distinct().Order());
        Assert.Contains(problems, p => p.Where == "unit car, step 3" && p.Message.Contains("nowhere", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_broken_plan_has_figures_or_is_refused_with_its_breach(string name)
    {
        var mutation = PlanMutations.All.Single(m => m.Name == name);
        Choice.Any.Sample(
            choice =>
            {
                if (mutation.Apply(HandPlan.Plan, HandCounty.Problem, choice) is { } broken)
                {
                    try
                    {
                        Assert.Equal(120, PlanFigures.Of(broken.Plan, broken.Problem).Response.Minutes.Length);
                    }
                    catch (InputException refused)
                    {
                        Assert.NotEmpty(refused.Diagnostics);
                    }
                }
            },
            iter: 5, threads: 1);
    }

    private static CoverageFigure Whole => Coverage(CoverageGroup.Whole, "all");

    private static CoverageFigure Coverage(CoverageGroup group, string key) => Figures.Coverage.Single(c => c.Group == group && c.Key == key);

    private static GapFigure Gap(string id) => Figures.Gaps.Single(g => g.TargetId == id);
}
