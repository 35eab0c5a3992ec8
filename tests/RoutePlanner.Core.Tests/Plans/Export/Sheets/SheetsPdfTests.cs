using System.Text;
using System.Text.RegularExpressions;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Export.Sheets;
using RoutePlanner.Core.Plans.Export.Sheets.Pages;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Tests.Plans.Export.Sheets;

public sealed partial class SheetsPdfTests
{
    [Fact]
    public void Every_unit_has_one_page_behind_the_commanders_three()
    {
        var (plan, _) = SmallPlan.Make();

        // Summary, map, half hours; then a page a unit.
        Assert.Equal(3 + plan.Units.Length, PageObject().Count(Encoding.Latin1.GetString(Write())));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(8, 1)]
    [InlineData(20, 2)]
    public void A_long_night_stays_on_one_page_as_long_as_letters_can_be_read_and_then_goes_on_overleaf(int times, int pages)
    {
        // Ten stops and the way back, or 41 rows, or 81 in two columns, or 201: about 11 pixels a row at the smallest, 770 on the first page and 900 on others.
        var (plan, problem) = SmallPlan.Make();
        var resolved = ResolvedPlan.Resolve(plan, problem);
        var unit = resolved.Units[0];
        using var pdf = new PdfPages("test", null, new DiagnosticBag());
        new UnitPage(resolved, new PlanMap(resolved, Words.Chinese), Words.Chinese, new SheetFooter(resolved, Words.Chinese, "0123456789abcdef"))
            .Add(pdf, new ResolvedUnit(unit.Plan, unit.Unit, [.. Enumerable.Repeat(unit.Traces, times).SelectMany(traces => traces)]));

        Assert.Equal(pages, PageObject().Count(Encoding.Latin1.GetString(pdf.ToBytes())));
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Assert.True(Write().AsSpan().SequenceEqual(Write()));

    [Fact]
    public void Half_hours_say_where_a_unit_is_or_drives_to()
    {
        var (plan, problem) = SmallPlan.Make();
        var resolved = ResolvedPlan.Resolve(plan, problem);
        var unit = resolved.Units[0];
        string At(int second) => HalfHours.At(resolved, unit, second, Words.Chinese);

        Assert.Equal(20, HalfHours.Of(resolved).Length);
        // It leaves for the school at once, is there from 20:04, and is off duty after its shift.
        Assert.Equal("→第一中学", At(0));
        Assert.Equal("第一中学", At(unit.Stops[0].Start));
        var pass = unit.Stops.First(stop => stop.IsPass);
        Assert.StartsWith("＝", At(pass.Start), StringComparison.Ordinal);
        Assert.Equal("休息", At(unit.Stops.First(stop => stop.Steps[0].Step.Kind == Core.Plans.StepKind.Break).Start));
        Assert.Equal("", At(unit.Plan.ShiftEnd));
    }

    [Fact]
    public void A_row_is_as_high_as_its_longest_cell()
    {
        using var text = new StringWriter();
        using var markup = new Markup(text);
        var table = new PageTable(new SvgCanvas(markup), [new("a", 60), new("b", 60)], 10);
        var (one, three) = (table.HeightOf([new("卡点"), new("卡点")]), table.HeightOf([new("卡点"), new("一二三四五六七八九十一二三四")]));

        // 54 pixels hold five letters of 10: fourteen take three lines of 11.6.
        Assert.Equal(2 * 11.6, three - one, 6);
        Assert.Equal(100 + three, table.PaintRow([new("卡点"), new("一二三四五六七八九十一二三四")], 0, 100), 6);
    }

    [GeneratedRegex("/Type /Page\\b")]
    private static partial Regex PageObject();

    private static byte[] Write()
    {
        var (plan, problem) = SmallPlan.Make();
        var resolved = ResolvedPlan.Resolve(plan, problem);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, "sheets.pdf");
        SheetsPdf.Write(resolved, new PlanMap(resolved, Words.Chinese), Words.Chinese, "0123456789abcdef", null, new DiagnosticBag(), path);
        return File.ReadAllBytes(path);
    }
}
