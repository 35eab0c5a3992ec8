using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>
/// All units' nights as bars over one clock: a line drives, a thick bar patrols a line, a tall dark bar visits or holds, a pale bar waits,
/// an empty one is a break. Told apart by height and tone, so that it prints in grey.
/// </summary>
internal static class NightChart
{
    private const double NameWidth = 84;
    private const double AxisHeight = 16;

    private static readonly Colour Dark = Colour.Rgb(0x1D3557);
    private static readonly Colour Middle = Colour.Rgb(0x7C6BAA);
    private static readonly Colour Pale = Colour.Rgb(0xD5D8DC);

    public static void Write(ResolvedPlan plan, Words words, double width, Markup markup)
    {
        var rowHeight = Math.Clamp(760.0 / Math.Max(1, plan.Units.Length), 8.5, 14);
        var height = AxisHeight + (plan.Units.Length * rowHeight) + 22;
        var perSecond = (width - NameWidth - 4) / Math.Max(1, Math.Max(plan.Problem.NightSeconds, plan.Units.Select(u => u.Plan.ShiftEnd).DefaultIfEmpty(0).Max()));
        markup.Open("svg", ("class", "map"), ("viewBox", $"0 0 {Markup.Number(width)} {Markup.Number(height)}"), ("role", "img"), ("aria-label", words.ChartTitle));
        var canvas = new SvgCanvas(markup);
        WriteAxis(plan, canvas, perSecond, height - 18);
        foreach (var kind in (StepKind[])[StepKind.Wait, StepKind.Drive, StepKind.Pass, StepKind.Break, StepKind.Visit, StepKind.Hold])
        {
            WriteBars(plan, canvas, kind, perSecond, rowHeight);
        }

        for (var i = 0; i < plan.Units.Length; i++)
        {
            var name = plan.Units[i].Id.Length > 14 ? plan.Units[i].Id[..13] + "…" : plan.Units[i].Id;
            canvas.Text(name, new Pixel(0, RowTop(i, rowHeight) + (rowHeight * 0.75)), Math.Min(9, rowHeight * 0.82), false, Colour.Ink, null);
        }

        WriteKey(canvas, words, height - 4);
        markup.Close();
    }

    private static double RowTop(int row, double rowHeight) => AxisHeight + (row * rowHeight);

    private static void WriteAxis(ResolvedPlan plan, SvgCanvas canvas, double perSecond, double bottom)
    {
        for (var seconds = 0; seconds <= plan.Problem.NightSeconds; seconds += 1800)
        {
            var isHour = seconds % 3600 == 0;
            var x = NameWidth + (seconds * perSecond);
            canvas.Lines([[new(x, AxisHeight - 2), new(x, bottom)]], Colour.Rgb(isHour ? 0xAAAAAA : 0xDDDDDD), 0.6, []);
            if (isHour)
            {
                var text = plan.Clock.Minute(seconds);
                canvas.Text(text, new Pixel(Math.Min(x - 12, NameWidth + (plan.Problem.NightSeconds * perSecond) - 20), 10), 9, false, Colour.Ink, null);
            }
        }
    }

    private static void WriteBars(ResolvedPlan plan, SvgCanvas canvas, StepKind kind, double perSecond, double rowHeight)
    {
        var bars = new List<Pixel[]>();
        for (var i = 0; i < plan.Units.Length; i++)
        {
            var middle = RowTop(i, rowHeight) + (rowHeight / 2);
            foreach (var step in plan.Units[i].Plan.Steps.Where(s => s.Kind == kind && s.End > s.Start))
            {
                bars.Add(Bar(kind, NameWidth + (step.Start * perSecond), NameWidth + (step.End * perSecond), middle, rowHeight));
            }
        }

        Paint(canvas, kind, bars);
    }

    private static Pixel[] Bar(StepKind kind, double left, double right, double middle, double rowHeight)
    {
        var half = rowHeight * kind switch { StepKind.Drive => 0.07, StepKind.Pass => 0.2, StepKind.Wait => 0.24, StepKind.Break => 0.3, _ => 0.38 };
        return new Box(left, middle - half, right, middle + half).Corners();
    }

    private static void Paint(SvgCanvas canvas, StepKind kind, List<Pixel[]> bars)
    {
        if (bars.Count == 0)
        {
            return;
        }

        switch (kind)
        {
            case StepKind.Drive:
                canvas.Rings(bars, Colour.Rgb(0x777777), null, 0);
                break;
            case StepKind.Pass:
                canvas.Rings(bars, Middle, null, 0);
                break;
            case StepKind.Wait:
                canvas.Rings(bars, Pale, null, 0);
                break;
            case StepKind.Break:
                canvas.Rings(bars, Colour.White, Colour.Rgb(0x555555), 0.7);
                break;
            case StepKind.Hold:
                canvas.Rings(bars, Colour.Rgb(0xB5541B), Dark, 0.7);
                break;
            default:
                canvas.Rings(bars, Dark, null, 0);
                break;
        }
    }

    private static void WriteKey(SvgCanvas canvas, Words words, double baseline)
    {
        var x = NameWidth;
        foreach (var kind in Enum.GetValues<StepKind>())
        {
            Paint(canvas, kind, [Bar(kind, x, x + 20, baseline - 4, 12)]);
            canvas.Text(words.Of(kind), new Pixel(x + 24, baseline), 9, false, Colour.Ink, null);
            x += 34 + canvas.TextWidth(words.Of(kind), 9, false);
        }
    }
}
