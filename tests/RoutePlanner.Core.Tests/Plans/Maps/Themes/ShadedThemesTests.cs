using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Themes;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Tests.Plans.Maps.Themes;

public sealed class ShadedThemesTests
{
    private readonly Plan plan;
    private readonly PatrolProblem problem;
    private readonly RecordedNight night;
    private readonly BeatValues values;

    public ShadedThemesTests()
    {
        (plan, problem) = SmallPlan.Make(language: "en");
        night = new RecordedNight(plan, problem, RiskModel.Build(problem.Roads, problem.Night, problem.NightSeconds));
        values = new BeatValues(night);
    }

    [Fact]
    public void Values_of_the_whole_night_are_those_of_the_figures()
    {
        var (presence, risk, gap, response) =
            (values.Presence(0, problem.NightSeconds), values.UnprotectedRisk(0, problem.NightSeconds), values.WorstGap(), values.Response(null, TestContext.Current.CancellationToken));
        var figures = PlanFigures.Of(plan, problem, cancellation: TestContext.Current.CancellationToken);

        Assert.NotEmpty(figures.Beats);
        Assert.All(figures.Beats, beat =>
        {
            Assert.Equal(beat.PresenceMinutes * 100 / beat.Metres, presence[beat.Beat]!.Value, 6);
            Assert.Equal(beat.UnprotectedRisk * 100 / beat.Metres, risk[beat.Beat]!.Value, 3);
            Assert.Equal(beat.Entries == 0 ? null : beat.WorstGap / 60.0, gap[beat.Beat]);
            Assert.Equal(beat.MeanResponse / 60, response[beat.Beat]);
        });
    }

    [Fact]
    public void Risk_and_presence_of_an_hour_after_the_other_add_up_to_the_night()
    {
        var hours = Enumerable.Range(0, night.HourCount).Select(h => (From: h * 3600, To: Math.Min(problem.NightSeconds, (h + 1) * 3600))).ToList();
        foreach (var part in (Func<int, int, double?[]>[])[values.Presence, values.UnprotectedRisk])
        {
            var parts = hours.Select(hour => part(hour.From, hour.To)).ToList();
            var whole = part(0, problem.NightSeconds);
            Assert.All(Enumerable.Range(0, whole.Length).Where(beat => whole[beat] is not null), beat => Assert.Equal(whole[beat]!.Value, parts.Sum(p => p[beat]!.Value), 6));
        }
    }

    [Fact]
    public void Time_since_the_last_entry_runs_on_until_the_next_one()
    {
        // Twenty minutes in: what was entered by then was entered at most twenty minutes ago, and a minute later either a minute more or entered again.
        var (then, later) = (values.SinceEntry(1200), values.SinceEntry(1260));
        Assert.Contains(then, value => value is not null);
        Assert.All(then.Zip(later).Where(pair => pair.First is not null), pair =>
        {
            Assert.InRange(pair.First!.Value, 0, 20);
            Assert.True(pair.Second!.Value <= 1 || Math.Abs(pair.Second.Value - pair.First.Value - 1) < 1e-9);
        });
    }

    [Fact]
    public void Response_at_a_moment_is_that_of_the_minute()
    {
        var response = values.Response(7200, TestContext.Current.CancellationToken);
        var worst = PlanFigures.Of(plan, problem, cancellation: TestContext.Current.CancellationToken).Response.Minutes[120].Nearest.Worst;

        Assert.Equal(worst / 60.0, response.Max());
    }

    [Fact]
    public void A_unit_lies_on_its_course_at_its_time()
    {
        var resolved = ResolvedPlan.Resolve(plan, problem);
        foreach (var trace in resolved.Units.SelectMany(unit => unit.Traces).Where(trace => trace.Moves))
        {
            Assert.True(LocalPlane.DistanceMetres(trace.Points[0].Position, UnitPositions.PositionAt(trace, trace.Step.Start)) < 0.01);
            Assert.True(LocalPlane.DistanceMetres(trace.End, UnitPositions.PositionAt(trace, trace.Step.End)) < 0.01);
        }

        // All three units are out at 20:30, 1800 s into the night.
        Assert.Equal(3, UnitPositions.At(resolved, new RouteMarks(resolved.Units), 1800).Features.Length);
    }

    [Theory]
    [InlineData(MapTheme.Gaps)]
    [InlineData(MapTheme.Presence)]
    [InlineData(MapTheme.Risk)]
    [InlineData(MapTheme.Response)]
    public void Shares_in_a_legend_add_up_to_all_roads(MapTheme theme)
    {
        foreach (var at in (string?[])[null, "20:45"])
        {
            var legend = new PlanMap(plan, problem).Of(theme, at, TestContext.Current.CancellationToken).Legend;
            var shares = legend.Select(e => e.Text).Where(text => text.EndsWith(" %)", StringComparison.Ordinal))
                .Select(text => double.Parse(text[(text.LastIndexOf('(') + 1)..^3], System.Globalization.CultureInfo.InvariantCulture));

            Assert.InRange(shares.Sum(), 99.7, 100.3);
        }
    }

    [Theory]
    [InlineData("12:00")]
    [InlineData("25:00")]
    [InlineData("soon")]
    public void A_time_outside_the_night_is_refused(string at)
    {
        var problemFound = Assert.Throws<InputException>(() => new PlanMap(plan, problem).Of(MapTheme.Routes, at, TestContext.Current.CancellationToken));

        Assert.Contains("20:00", Assert.Single(problemFound.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_alone_for_too_long_have_a_ring()
    {
        // x1 is visited twice a night and may be alone for as long as its rule says; at the very start nobody is over a rule.
        MapLayer Over(string? at) => new PlanMap(plan, problem).Of(MapTheme.Gaps, at, TestContext.Current.CancellationToken).Layers.Single(layer => layer.Id == "over-rule");
        var expected = plan.Demands.Count(d => d.Kind == DemandKind.Visits && d.WorstGap > d.Required.GapMax);

        Assert.Empty(Over("20:00").Features);
        Assert.Equal(expected, Over(null).Features.Length);
        Assert.True(expected > 0);
    }
}
