using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>
/// Writes SVG. Coordinates are tenths of a pixel, relative and without needless separators, which halves a page's size.
/// Text widths are estimates, as the reader's fonts are unknown.
/// </summary>
internal sealed class SvgCanvas(Markup markup) : IMapCanvas
{
    public bool HasText => true;

    public void Lines(IReadOnlyList<Pixel[]> lines, Colour colour, double width, ImmutableArray<double> dash)
    {
        var attributes = new List<(string, string)>
        {
            ("d", PathData(lines, isClosed: false)), ("fill", "none"), ("stroke", colour.ToString()), ("stroke-width", Markup.Number(width)),
            ("stroke-linejoin", "round"),
        };
        AddOpacity(attributes, "stroke-opacity", colour);
        // Round ends would close the holes of a dashed line.
        attributes.Add(dash.IsEmpty ? ("stroke-linecap", "round") : ("stroke-dasharray", string.Join(' ', dash.Select(Markup.Number))));
        markup.Leaf("path", attributes);
    }

    public void Rings(IReadOnlyList<Pixel[]> rings, Colour? fill, Colour? outline, double outlineWidth)
    {
        var attributes = new List<(string, string)> { ("d", PathData(rings, isClosed: true)), ("fill", fill?.ToString() ?? "none"), ("fill-rule", "evenodd") };
        if (fill is { } inside)
        {
            AddOpacity(attributes, "fill-opacity", inside);
        }

        if (outline is { } edge)
        {
            attributes.Add(("stroke", edge.ToString()));
            attributes.Add(("stroke-width", Markup.Number(outlineWidth)));
        }

        markup.Leaf("path", attributes);
    }

    public void Text(string text, Pixel baseline, double size, bool isBold, Colour colour, Colour? halo, double degrees = 0)
    {
        var attributes = new List<(string, string)>
        {
            ("x", Markup.Number(baseline.X)), ("y", Markup.Number(baseline.Y)), ("font-size", Markup.Number(size)), ("fill", colour.ToString()),
        };
        if (isBold)
        {
            attributes.Add(("font-weight", "bold"));
        }

        if (halo is { } around)
        {
            attributes.Add(("stroke", around.ToString()));
            attributes.Add(("stroke-width", Markup.Number(size * 0.24)));
            attributes.Add(("stroke-linejoin", "round"));
            attributes.Add(("paint-order", "stroke"));
        }

        if (degrees != 0)
        {
            attributes.Add(("transform", $"rotate({Markup.Number(degrees)} {Markup.Number(baseline.X)} {Markup.Number(baseline.Y)})"));
        }

        markup.Leaf("text", attributes, text);
    }

    public double TextWidth(string text, double size, bool isBold) => EstimateWidth(text, size) * (isBold ? 1.04 : 1);

    /// <summary>Width of a text in an unknown sans serif: Chinese letters and the signs of their fonts are one em wide, Latin ones about half.</summary>
    public static double EstimateWidth(string text, double size)
    {
        var ems = 0.0;
        foreach (var letter in text)
        {
            ems += letter switch
            {
                >= '\u2E80' or '·' or '…' or '≤' or '≥' or '×' => 1.0,
                'i' or 'l' or 'j' or '.' or ',' or ' ' or ':' or '\'' => 0.3,
                (>= 'A' and <= 'Z') or 'm' or 'w' => 0.68,
                _ => 0.56,
            };
        }

        return ems * size;
    }

    public void BeginClip(Box box)
    {
        // An inner svg clips what sticks out of it, without the ids a clip path would need.
        markup.Open(
            "svg", ("x", Markup.Number(box.Left)), ("y", Markup.Number(box.Top)), ("width", Markup.Number(box.Width)), ("height", Markup.Number(box.Height)),
            ("viewBox", $"{Markup.Number(box.Left)} {Markup.Number(box.Top)} {Markup.Number(box.Width)} {Markup.Number(box.Height)}"));
    }

    public void EndClip() => markup.Close();

    private static void AddOpacity(List<(string, string)> attributes, string name, Colour colour)
    {
        if (colour.Alpha < 255)
        {
            attributes.Add((name, Markup.Number(colour.Alpha / 255.0)));
        }
    }

    private static string PathData(IReadOnlyList<Pixel[]> lines, bool isClosed)
    {
        var data = new StringBuilder();
        foreach (var line in lines)
        {
            var (x, y) = (Tenths(line[0].X), Tenths(line[0].Y));
            data.Append('M');
            Append(x, isFirst: true);
            Append(y, isFirst: false);
            var command = 'l';
            for (var i = 1; i < line.Length; i++)
            {
                var (nextX, nextY) = (Tenths(line[i].X), Tenths(line[i].Y));
                if (nextX == x && nextY == y && !(i == line.Length - 1 && command == 'l'))
                {
                    continue;
                }

                if (command == 'l')
                {
                    data.Append(command);
                }

                Append(nextX - x, isFirst: command == 'l');
                Append(nextY - y, isFirst: false);
                command = ' ';
                (x, y) = (nextX, nextY);
            }

            if (isClosed)
            {
                data.Append('z');
            }
        }

        return data.ToString();

        static int Tenths(double value) => (int)Math.Round(value * 10);
        void Append(int tenths, bool isFirst)
        {
            if (!isFirst && tenths >= 0)
            {
                data.Append(' ');
            }

            if (tenths % 10 == 0)
            {
                data.Append(CultureInfo.InvariantCulture, $"{tenths / 10}");
                return;
            }

            if (tenths < 0)
            {
                data.Append('-');
                tenths = -tenths;
            }

            if (tenths >= 10)
            {
                data.Append(CultureInfo.InvariantCulture, $"{tenths / 10}");
            }

            data.Append('.').Append((char)('0' + (tenths % 10)));
        }
    }
}
