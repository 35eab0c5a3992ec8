namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Title and legend beside the map. Where the entries don't fit at full size they are set tighter, down to a readable least.</summary>
internal static class LegendPanel
{
    private const double Margin = 14;
    public const double SampleWidth = 42;
    private const double FullLine = 19;
    private const double LeastLine = 11;

    public static void Paint(MapDocument document, IMapCanvas canvas, Box panel)
    {
        var left = panel.Left + Margin;
        var width = panel.Width - (2 * Margin);
        var y = panel.Top + 30;
        foreach (var line in Wrap(canvas, document.Title, 20, width))
        {
            canvas.Text(line, new Pixel(left, y), 20, true, Colour.Ink, null);
            y += 25;
        }

        foreach (var line in Wrap(canvas, document.Subtitle, 12.5, width))
        {
            canvas.Text(line, new Pixel(left, y), 12.5, false, Colour.Rgb(0x444444), null);
            y += 17;
        }

        y += 8;
        var headings = document.Legend.Count(e => e.Style is null);
        var step = Math.Clamp((panel.Bottom - y - Margin) / (document.Legend.Length + (headings * 0.6) + 1), LeastLine, FullLine);
        var size = Math.Min(12.5, step * 0.7);
        canvas.Text(document.LegendTitle, new Pixel(left, y + size), size * 1.15, true, Colour.Ink, null);
        y += step * 1.3;
        foreach (var entry in document.Legend)
        {
            if (y + step > panel.Bottom)
            {
                break;
            }

            if (entry.Style is null)
            {
                y += step * 0.45;
                canvas.Text(entry.Text, new Pixel(left, y + size), size, true, Colour.Rgb(0x444444), null);
                canvas.Lines([[new(left, y + size + 4), new(left + width, y + size + 4)]], Colour.Rgb(0xBBBBBB), 0.8, []);
                y += step * 1.1;
                continue;
            }

            PaintSample(entry, canvas, left, y + (size * 0.62), size);
            var text = Shorten(canvas, entry.Text, size, width - SampleWidth - 8);
            canvas.Text(text, new Pixel(left + SampleWidth + 8, y + size), size, false, Colour.Ink, null);
            y += step;
        }
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

    private static string Shorten(IMapCanvas canvas, string text, double size, double width)
    {
        var shortened = text;
        while (shortened.Length > 2 && canvas.TextWidth(shortened, size, false) > width)
        {
            shortened = shortened[..^2] + "…";
        }

        return shortened;
    }

    /// <summary>Breaks at spaces, and between any two letters where a word alone is too long (Chinese has no spaces).</summary>
    private static List<string> Wrap(IMapCanvas canvas, string text, double size, double width)
    {
        var lines = new List<string>();
        var rest = text;
        while (rest.Length > 0)
        {
            var length = rest.Length;
            while (length > 1 && canvas.TextWidth(rest[..length], size, true) > width)
            {
                length--;
            }

            var space = rest.LastIndexOf(' ', length - 1);
            if (length < rest.Length && space > 0)
            {
                length = space;
            }

            lines.Add(rest[..length].Trim());
            rest = rest[length..].TrimStart();
        }

        return lines;
    }
}
