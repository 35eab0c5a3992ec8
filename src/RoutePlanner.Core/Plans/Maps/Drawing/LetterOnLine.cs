using System.Globalization;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>One letter of a text that follows a line.</summary>
/// <param name="Text">The letter with its accents.</param>
/// <param name="Baseline">Where it starts.</param>
/// <param name="Degrees">How it is turned, clockwise.</param>
/// <param name="Box">Upright box around it.</param>
internal sealed record LetterOnLine(string Text, Pixel Baseline, double Degrees, Box Box)
{
    /// <summary>Sharper bends between two letters can't be read.</summary>
    private const double MostTurnDegrees = 18;

    /// <summary>A text that bends more than this from end to end reads as two.</summary>
    private const double MostBendDegrees = 55;

    /// <summary>Half of the letters' height above and below their middle, in ems; 0.36 em below the middle lies the baseline.</summary>
    private const double HalfHeight = 0.55;
    private const double BaselineBelowMiddle = 0.36;

    /// <summary>
    /// Sets a text so that its middle lies at a distance along a line, read from left to right whichever way the line was drawn. Null where the line is too short or bends too much there.
    /// </summary>
    public static List<LetterOnLine>? Set(IMapCanvas canvas, MapLabel label, Pixel[] line, double middle)
    {
        var starts = StringInfo.ParseCombiningCharacters(label.Text);
        // Chinese letters stand apart along a road; Latin ones keep to their word.
        var spacing = label.Text.Any(letter => letter >= '\u2E80') ? label.Size * 0.2 : label.Size * 0.03;
        var ends = Array.ConvertAll(starts, start => start == 0 ? 0 : canvas.TextWidth(label.Text[..start], label.Size, label.IsBold));
        var width = canvas.TextWidth(label.Text, label.Size, label.IsBold) + (spacing * (starts.Length - 1));
        var first = middle - (width / 2);
        var length = LineShaper.Length(line);
        if (first < 0 || first + width > length)
        {
            return null;
        }

        if (LineShaper.At(line, first).Point.X > LineShaper.At(line, first + width).Point.X)
        {
            line = [.. line.Reverse()];
            first = length - first - width;
        }

        var letters = new List<LetterOnLine>();
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < starts.Length; i++)
        {
            var text = i + 1 < starts.Length ? label.Text[starts[i]..starts[i + 1]] : label.Text[starts[i]..];
            var end = i + 1 < starts.Length ? ends[i + 1] : width - (spacing * (starts.Length - 1));
            var letterWidth = end - ends[i];
            var letter = At(label, line, text, letterWidth, first + ends[i] + (spacing * i) + (letterWidth / 2));
            (least, most) = (Math.Min(least, letter.Degrees), Math.Max(most, letter.Degrees));
            if (most - least > MostBendDegrees || (letters.Count > 0 && Math.Abs(letter.Degrees - letters[^1].Degrees) > MostTurnDegrees))
            {
                return null;
            }

            letters.Add(letter);
        }

        return letters;
    }

    private static LetterOnLine At(MapLabel label, Pixel[] line, string text, double width, double distance)
    {
        // The direction over one em: single vertices don't make letters dance.
        var (from, to) = (LineShaper.At(line, Math.Max(0, distance - (label.Size / 2))).Point, LineShaper.At(line, distance + (label.Size / 2)).Point);
        var angle = Math.Atan2(to.Y - from.Y, to.X - from.X);
        var (sin, cos) = Math.SinCos(angle);
        var onLine = LineShaper.At(line, distance).Point;
        // Up is -normal: with y growing downwards, the normal (-sin, cos) points down the page.
        var middle = new Pixel(onLine.X + (sin * label.Lift), onLine.Y - (cos * label.Lift));
        var drop = label.Size * BaselineBelowMiddle;
        var baseline = new Pixel(middle.X - (cos * width / 2) - (sin * drop), middle.Y - (sin * width / 2) + (cos * drop));
        var height = 2 * HalfHeight * label.Size;
        var box = Box.Around(middle, (Math.Abs(cos) * width) + (Math.Abs(sin) * height), (Math.Abs(sin) * width) + (Math.Abs(cos) * height));
        return new LetterOnLine(text, baseline, angle * 180 / Math.PI, box);
    }
}
