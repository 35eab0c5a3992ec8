using System.Globalization;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Title and legend beside the map. Where the entries don't fit at full size they are set tighter, down to a readable least.</summary>
internal static class LegendPanel
{
    private const double Margin = 14;
    public const double SampleWidth = 42;
    private const double FullLine = 19;
    private const double LeastLine = 11;

    /// <summary>Height of a heading and of the title, in lines of entries.</summary>
    private const double HeadingLines = 1.55;
    private const double TitleLines = 1.3;

    public static void Paint(MapDocument document, IMapCanvas canvas, Box panel)
    {
        var left = panel.Left + Margin;
        var width = panel.Width - (2 * Margin);
        var y = panel.Top + 30;
        foreach (var line in TextLines.Wrap(canvas, document.Title, 20, true, width))
        {
            canvas.Text(line, new Pixel(left, y), 20, true, Colour.Ink, null);
            y += 25;
        }

        foreach (var line in TextLines.Wrap(canvas, document.Subtitle, 12.5, false, width))
        {
            canvas.Text(line, new Pixel(left, y), 12.5, false, Colour.Rgb(0x444444), null);
            y += 17;
        }

        if (document.Moment is { } moment)
        {
            canvas.Text(moment, new Pixel(left, y + 16), 24, true, Colour.Ink, null);
            y += 30;
        }

        y += 8;
        var bottom = PaintNotes(document, canvas, left, panel.Bottom - Margin, width);
        var headings = document.Legend.Count(e => e.Style is null);
        var step = Math.Clamp((bottom - y) / (document.Legend.Length - headings + (headings * HeadingLines) + TitleLines), LeastLine, FullLine);
        var size = Math.Min(12.5, step * 0.7);
        canvas.Text(document.LegendTitle, new Pixel(left, y + size), size * 1.15, true, Colour.Ink, null);
        y += step * TitleLines;
        for (var i = 0; i < document.Legend.Length; i++)
        {
            var entry = document.Legend[i];
            // What doesn't fit even at the least size is counted rather than silently gone.
            if (y + step > bottom + 1 || (i + 1 < document.Legend.Length && y + (2 * step) > bottom + 1))
            {
                canvas.Text(string.Create(CultureInfo.InvariantCulture, $"… +{document.Legend.Length - i}"), new Pixel(left, y + size), size, true, Colour.Ink, null);
                break;
            }

            if (entry.Style is null)
            {
                y += step * (HeadingLines - 1.1);
                TextLines.Fit(canvas, entry.Text, new Pixel(left, y + size), size, true, Colour.Rgb(0x444444), width);
                canvas.Lines([[new(left, y + size + 4), new(left + width, y + size + 4)]], Colour.Rgb(0xBBBBBB), 0.8, []);
                y += step * 1.1;
                continue;
            }

            PaintSample(entry, canvas, left, y + (size * 0.62), size);
            TextLines.Fit(canvas, entry.Text, new Pixel(left + SampleWidth + 8, y + size), size, false, Colour.Ink, width - SampleWidth - 8);
            y += step;
        }
    }

    /// <summary>Small print at the foot of the panel; returns where it begins.</summary>
    private static double PaintNotes(MapDocument document, IMapCanvas canvas, double left, double bottom, double width)
    {
        const double Size = 8.5;
        const double Line = 11.5;
        string[] lines = [.. document.Notes.SelectMany(note => TextLines.Wrap(canvas, note, Size, false, width))];
        var top = bottom - (lines.Length * Line);
        for (var i = 0; i < lines.Length; i++)
        {
            canvas.Text(lines[i], new Pixel(left, top + (i * Line) + Size), Size, false, Colour.Rgb(0x444444), null);
        }

        return lines.Length > 0 ? top - 4 : bottom;
    }

    /// <summary>One sample, <see cref="SampleWidth"/> wide.</summary>
    public static void PaintSample(LegendEntry entry, IMapCanvas canvas, double left, double middle, double size)
    {
        switch (entry.Style)
        {
            case LineStyle line:
                Pixel[] sample = [new(left + 2, middle), new(left + SampleWidth - 2, middle)];
                if (line.Casing is { } casing)
                {
                    canvas.Lines([sample], casing, line.Width + line.CasingWidth, []);
                }

                canvas.Lines([sample], line.Colour, line.Width, line.Dash);
                if (line.Centre is { } centre)
                {
                    canvas.Lines([sample], centre, line.Width * 0.3, []);
                }

                if (entry.Mark is { } mark)
                {
                    var markSize = size * 0.8;
                    var width = canvas.TextWidth(mark, markSize, true);
                    var box = Box.Around(new Pixel(left + 8, middle), Math.Max(width + 5, size), size * 1.1);
                    canvas.Rings([box.Corners()], line.Colour, Colour.White, 1);
                    canvas.Text(mark, new Pixel(left + 8 - (width / 2), middle + (markSize * 0.36)), markSize, true, Colour.White, null);
                }

                break;
            case SymbolStyle symbol:
                var isRing = symbol.Shape == SymbolShape.Ring;
                var outline = SymbolOutline.Of(symbol.Shape, new Pixel(left + (SampleWidth / 2), middle), Math.Min(symbol.Radius, size * 0.55));
                canvas.Rings([outline], isRing ? null : symbol.Fill, symbol.Outline, isRing ? 2 : 0.8);
                break;
            case AreaStyle area:
                canvas.Rings([Box.Around(new Pixel(left + (SampleWidth / 2), middle), 26, size * 0.9).Corners()], area.Fill, Colour.Rgb(0x999999), 0.8);
                break;
        }
    }
}
