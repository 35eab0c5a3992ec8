using RoutePlanner.Core.Plans.Export.Sheets;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Tests.Plans.Export.Sheets;

public sealed class RouteCodeTests
{
    private readonly ResolvedPlan plan;

    public RouteCodeTests()
    {
        var (written, problem) = SmallPlan.Make();
        plan = ResolvedPlan.Resolve(written, problem);
    }

    [Fact]
    public void It_says_plan_unit_and_every_stops_time_and_position()
    {
        var unit = plan.Units[0];
        var parts = RouteCode.Of(plan, unit, "20261124-abc123").Text.Split('/');

        Assert.Equal("RP1 20261124-ABC123 T1", parts[0]);
        Assert.Equal(unit.Stops.Length, parts.Length - 1);
        var school = plan.Place("s1").Position;
        Assert.Equal(FormattableString.Invariant($"1 2004 {school.Lat:0.0000} {school.Lon:0.0000}"), parts[1]);
    }

    [Fact]
    public void Only_signs_of_the_dense_alphabet_are_used_where_the_units_id_allows_it() =>
        Assert.All(RouteCode.Of(plan, plan.Units[0], "20261124-abc123").Text, sign => Assert.Contains(sign, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"));

    [Fact]
    public void Stops_beyond_what_scans_are_counted()
    {
        var unit = plan.Units[0];
        // The same stops twenty times over: more than 1,588 letters.
        var many = new ResolvedUnit(unit.Plan, unit.Unit, [.. Enumerable.Repeat(unit.Traces, 20).SelectMany(traces => traces)]);
        var text = RouteCode.Of(plan, many, "20261124-abc123").Text;
        var said = text.Split('/').Length - 2;

        Assert.InRange(text.Length, 1500, 1588);
        Assert.EndsWith($"/+{many.Stops.Length - said}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_corners_are_the_finder_patterns_of_the_standard()
    {
        // A finder pattern is 7 modules wide, inside a quiet zone of 4 (ISO/IEC 18004 §6.3): the first bar begins 4 modules in and is 7 long.
        var code = RouteCode.Of(plan, plan.Units[0], "20261124-abc123");
        using var text = new StringWriter();
        using (var markup = new Markup(text))
        {
            code.Paint(new SvgCanvas(markup), new Box(0, 0, code.Side, code.Side));
        }

        // The second path, after the white ground, begins with the first bar.
        Assert.StartsWith("M4 4l7 0 0 1", text.ToString().Split("<path d=\"")[2], StringComparison.Ordinal);
    }
}
