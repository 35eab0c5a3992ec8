using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;

namespace RoutePlanner.Core.Plans.Export.Sheets.Pages;

/// <summary>A page's head and foot and the room between them. Pixels of 1/96 inch.</summary>
/// <param name="Width">Width of the paper.</param>
/// <param name="Height">Height of the paper.</param>
internal sealed record PageFrame(double Width, double Height)
{
    /// <summary>A4 upright.</summary>
    public static PageFrame Portrait { get; } = new(794, 1123);

    /// <summary>A4 on its side.</summary>
    public static PageFrame Landscape { get; } = new(1123, 794);

    /// <summary>Where text begins.</summary>
    public const double Left = 41.5;

    private const double TopMargin = 36;
    private const double BottomMargin = 32;

    private static readonly Colour Quiet = Colour.Rgb(0x444444);

    public double Right => Width - Left;

    public double RoomWidth => Right - Left;

    /// <summary>Above the foot.</summary>
    public double Bottom => Height - BottomMargin - 16;

    /// <summary>Title at the left, when and where at the right, a rule below; returns where the page goes on.</summary>
    public double PaintHead(IMapCanvas canvas, string title, string right)
    {
        var baseline = TopMargin + 18;
        var rightWidth = canvas.TextWidth(right, 11.5, false);
        canvas.Text(right, new Pixel(Right - rightWidth, baseline), 11.5, false, Colour.Ink, null);
        TextLines.Fit(canvas, title, new Pixel(Left, baseline), 18, true, Colour.Ink, RoomWidth - rightWidth - 16);
        canvas.Lines([[new(Left, baseline + 6), new(Right, baseline + 6)]], Colour.Ink, 2, []);
        return baseline + 12;
    }

    /// <summary>Small print, spread over the width.</summary>
    public void PaintFoot(IMapCanvas canvas, IReadOnlyList<string> parts)
    {
        const double Size = 9;
        var widths = parts.Select(part => canvas.TextWidth(part, Size, false)).ToList();
        var gap = parts.Count > 1 ? (RoomWidth - widths.Sum()) / (parts.Count - 1) : 0;
        var x = Left;
        for (var i = 0; i < parts.Count; i++)
        {
            canvas.Text(parts[i], new Pixel(x, Height - BottomMargin), Size, false, Quiet, null);
            x += widths[i] + Math.Max(6, gap);
        }
    }

    /// <summary>Labelled values one after the other, as many lines as they need; returns where the page goes on.</summary>
    public double PaintFacts(IMapCanvas canvas, IEnumerable<(string Label, string Value)> facts, double top)
    {
        const double Size = 11.2;
        const double Line = 15.5;
        var (x, baseline) = (Left, top + Size);
        foreach (var (label, value) in facts)
        {
            var labelWidth = canvas.TextWidth(label + " ", Size, false);
            if (x > Left && x + labelWidth + canvas.TextWidth(value, Size, true) > Right)
            {
                (x, baseline) = (Left, baseline + Line);
            }

            canvas.Text(label, new Pixel(x, baseline), Size, false, Quiet, null);
            foreach (var line in TextLines.Wrap(canvas, value, Size, true, Right - Left - labelWidth))
            {
                if (x > Left && x + labelWidth + canvas.TextWidth(line, Size, true) > Right + 1)
                {
                    (x, baseline) = (Left, baseline + Line);
                }

                canvas.Text(line, new Pixel(x + labelWidth, baseline), Size, true, Colour.Ink, null);
                x += labelWidth + canvas.TextWidth(line, Size, true) + 14;
                labelWidth = 0;
            }
        }

        return baseline + 6;
    }
}
