namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Cuts lines and rings at a box, so that a page holds only what it shows.</summary>
internal static class LineClipper
{
    /// <summary>The pieces of a line inside the box, in order. Source: Liang and Barsky 1984, a segment's parameter range inside a box.</summary>
    public static void Clip(Pixel[] line, Box box, List<Pixel[]> pieces)
    {
        if (Array.TrueForAll(line, box.Contains))
        {
            pieces.Add(line);
            return;
        }

        var piece = new List<Pixel>();
        for (var i = 1; i < line.Length; i++)
        {
            var (a, b) = (line[i - 1], line[i]);
            if (!TryClip(a, b, box, out var from, out var to))
            {
                Flush();
                continue;
            }

            if (from > 0)
            {
                Flush();
            }

            if (piece.Count == 0)
            {
                piece.Add(a.Towards(b, from));
            }

            piece.Add(a.Towards(b, to));
            if (to < 1)
            {
                Flush();
            }
        }

        Flush();

        void Flush()
        {
            if (piece.Count > 1)
            {
                pieces.Add([.. piece]);
            }

            piece.Clear();
        }
    }

    /// <summary>The part of a ring inside the box; empty where there is none. Source: Sutherland and Hodgman 1974.</summary>
    public static Pixel[] ClipRing(Pixel[] ring, Box box)
    {
        ring = Cut(ring, p => p.X - box.Left);
        ring = Cut(ring, p => box.Right - p.X);
        ring = Cut(ring, p => p.Y - box.Top);
        return Cut(ring, p => box.Bottom - p.Y);
    }

    private static Pixel[] Cut(Pixel[] ring, Func<Pixel, double> inside)
    {
        var kept = new List<Pixel>(ring.Length);
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i == 0 ? ^1 : i - 1], ring[i]);
            var (insideA, insideB) = (inside(a), inside(b));
            if (insideA < 0 != insideB < 0)
            {
                kept.Add(a.Towards(b, insideA / (insideA - insideB)));
            }

            if (insideB >= 0)
            {
                kept.Add(b);
            }
        }

        return [.. kept];
    }

    private static bool TryClip(Pixel a, Pixel b, Box box, out double from, out double to)
    {
        (from, to) = (0, 1);
        return Narrow(a.X - b.X, a.X - box.Left, ref from, ref to)
            && Narrow(b.X - a.X, box.Right - a.X, ref from, ref to)
            && Narrow(a.Y - b.Y, a.Y - box.Top, ref from, ref to)
            && Narrow(b.Y - a.Y, box.Bottom - a.Y, ref from, ref to);

        static bool Narrow(double slope, double room, ref double from, ref double to)
        {
            if (slope == 0)
            {
                return room >= 0;
            }

            var at = room / slope;
            if (slope < 0)
            {
                from = Math.Max(from, at);
            }
            else
            {
                to = Math.Min(to, at);
            }

            return from < to;
        }
    }
}
