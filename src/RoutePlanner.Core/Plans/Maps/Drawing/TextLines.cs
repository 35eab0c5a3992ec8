namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Makes text fit a width.</summary>
internal static class TextLines
{
    /// <summary>Breaks at spaces, and between any two letters where a word alone is too long (Chinese has no spaces).</summary>
    public static List<string> Wrap(IMapCanvas canvas, string text, double size, bool isBold, double width)
    {
        var lines = new List<string>();
        var rest = text;
        while (rest.Length > 0)
        {
            var length = rest.Length;
            while (length > 1 && canvas.TextWidth(rest[..length], size, isBold) > width)
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

    /// <summary>Writes one line: set smaller where it is too long, and shortened where that isn't enough.</summary>
    public static void Fit(IMapCanvas canvas, string text, Pixel baseline, double size, bool isBold, Colour colour, double width)
    {
        const double LeastShare = 0.72;
        var natural = canvas.TextWidth(text, size, isBold);
        var fitted = natural > width ? Math.Max(size * LeastShare, size * width / natural) : size;
        while (text.Length > 2 && canvas.TextWidth(text, fitted, isBold) > width + 0.5)
        {
            text = text[..^2] + "…";
        }

        canvas.Text(text, baseline, fitted, isBold, colour, null);
    }
}
