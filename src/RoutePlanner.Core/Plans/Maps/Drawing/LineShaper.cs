namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Makes lines fit for the page: fewer points, shifted sideways, points at a distance along them.</summary>
internal static class LineShaper
{
    /// <summary>Longest spike of an offset line at a corner, as a multiple of the offset.</summary>
    private const double MiterLimit = 1.6;

    /// <summary>Drops points that lie within <paramref name="tolerance"/> pixels of the line without them. Source: Douglas and Peucker 1973.</summary>
    public static Pixel[] Simplify(Pixel[] line, double tolerance)
    {
        if (line.Length <= 2)
        {
            return line;
        }

        var keep = new bool[line.Length];
        keep[0] = keep[^1] = true;
        var open = new Stack<(int First, int Last)>([(0, line.Length - 1)]);
        while (open.TryPop(out var span))
        {
            var (farthest, distance) = (span.First, tolerance);
            for (var i = span.First + 1; i < span.Last; i++)
            {
                var d = DistanceToSegment(line[i], line[span.First], line[span.Last]);
                if (d > distance)
                {
                    (farthest, distance) = (i, d);
                }
            }

            if (farthest > span.First)
            {
                keep[farthest] = true;
                open.Push((span.First, farthest));
                open.Push((farthest, span.Last));
            }
        }

        return [.. line.Where((_, i) => keep[i])];
    }

    /// <summary>The line shifted by <paramref name="offset"/> pixels to the left of its direction, corners mitred up to a limit.</summary>
    public static Pixel[] Offset(Pixel[] line, double offset)
    {
        if (offset == 0)
        {
            return line;
        }

        var shifted = new Pixel[line.Length];
        for (var i = 0; i < line.Length; i++)
        {
            var before = i > 0 ? Normal(line[i - 1], line[i]) : Normal(line[i], line[i + 1]);
            var after = i < line.Length - 1 ? Normal(line[i], line[i + 1]) : before;
            var (x, y) = (before.X + after.X, before.Y + after.Y);
            var squared = (x * x) + (y * y);
            // The bisector's length that keeps both sides at the offset is 2/|n1+n2|; a hairpin has no bisector.
            var stretch = squared > 0.05 ? Math.Min(2 / squared, MiterLimit / Math.Sqrt(squared)) : 0;
            shifted[i] = stretch == 0
                ? new Pixel(line[i].X + (before.X * offset), line[i].Y + (before.Y * offset))
                : new Pixel(line[i].X + (x * stretch * offset), line[i].Y + (y * stretch * offset));
        }

        return shifted;
    }

    public static double Length(Pixel[] line)
    {
        var sum = 0.0;
        for (var i = 1; i < line.Length; i++)
        {
            sum += line[i - 1].DistanceTo(line[i]);
        }

        return sum;
    }

    /// <summary>The point at a distance along the line, and the direction there (a vector of length 1).</summary>
    public static (Pixel Point, Pixel Direction) At(Pixel[] line, double distance)
    {
        for (var i = 1; i < line.Length; i++)
        {
            var length = line[i - 1].DistanceTo(line[i]);
            if (length > 0 && (distance <= length || i == line.Length - 1))
            {
                var direction = new Pixel((line[i].X - line[i - 1].X) / length, (line[i].Y - line[i - 1].Y) / length);
                return (line[i - 1].Towards(line[i], Math.Min(1, distance / length)), direction);
            }

            distance -= length;
        }

        return (line[^1], new Pixel(1, 0));
    }

    /// <summary>Unit vector to the left (y grows downwards).</summary>
    private static Pixel Normal(Pixel a, Pixel b)
    {
        var length = a.DistanceTo(b);
        return length == 0 ? default : new Pixel((b.Y - a.Y) / length, -(b.X - a.X) / length);
    }

    private static double DistanceToSegment(Pixel p, Pixel a, Pixel b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var squared = (dx * dx) + (dy * dy);
        var share = squared == 0 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / squared, 0, 1);
        return p.DistanceTo(a.Towards(b, share));
    }
}
