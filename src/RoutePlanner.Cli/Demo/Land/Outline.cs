namespace RoutePlanner.Cli.Demo.Land;

/// <summary>
/// The rough shape of the county: one radius per direction, a rounded box with dents whose depth is chosen so that the area is right.
/// The real border later follows village borders near it.
/// </summary>
internal sealed class Outline
{
    private const int Directions = 720;
    private readonly double[] radius = new double[Directions];

    public Outline(SplitMix dice, CountyScale scale)
    {
        var dents = Dents(dice);
        var (shallow, deep) = (0.0, 0.9);
        for (var step = 0; step < 60; step++)
        {
            var depth = 0.5 * (shallow + deep);
            Draw(dents, depth, scale);
            var area = radius.Sum(r => 0.5 * r * r * 2 * Math.PI / Directions);
            (shallow, deep) = area > scale.AreaSquareMetres ? (depth, deep) : (shallow, depth);
        }
    }

    /// <summary>Below 1 inside the shape, above 1 outside, growing along each ray from the centre.</summary>
    public double Share(PlanePoint p)
    {
        var angle = Math.Atan2(p.North, p.East);
        var position = (angle < 0 ? angle + (2 * Math.PI) : angle) / (2 * Math.PI) * Directions;
        var below = (int)position % Directions;
        var between = position - Math.Floor(position);
        return p.Length / ((radius[below] * (1 - between)) + (radius[(below + 1) % Directions] * between));
    }

    /// <summary>The first point from <paramref name="from"/> in a direction whose <see cref="Share"/> is at least <paramref name="share"/>.</summary>
    public PlanePoint Exit(PlanePoint from, PlanePoint direction, double share = 1)
    {
        var step = direction.Unit * 50;
        while (Share(from) < share)
        {
            from += step;
        }

        return from;
    }

    /// <summary>Dents make the shape smaller than its box, so the box is stretched until the shape fills what is wanted.</summary>
    private void Draw(double[] dents, double depth, CountyScale scale)
    {
        var (halfWidth, halfHeight) = (scale.BoxWidthMetres / 2, scale.BoxHeightMetres / 2);
        for (var pass = 0; pass < 6; pass++)
        {
            var points = Enumerable.Range(0, Directions).Select(i =>
            {
                var direction = PlanePoint.Towards(i * 2 * Math.PI / Directions);
                radius[i] = RoundedBox(direction, halfWidth, halfHeight) * (1 - (depth * dents[i]));
                return direction * radius[i];
            }).ToList();
            halfWidth *= scale.BoxWidthMetres / (points.Max(p => p.East) - points.Min(p => p.East));
            halfHeight *= scale.BoxHeightMetres / (points.Max(p => p.North) - points.Min(p => p.North));
        }
    }

    private static double RoundedBox(PlanePoint direction, double halfWidth, double halfHeight)
    {
        const double Roundness = 1.6; // 2 would be an ellipse, 1 a diamond
        var (x, y) = (Math.Abs(direction.East) / halfWidth, Math.Abs(direction.North) / halfHeight);
        return Math.Pow(Math.Pow(x, Roundness) + Math.Pow(y, Roundness), -1 / Roundness);
    }

    /// <summary>0 (none) to 1 (deepest) per direction: a few random harmonics.</summary>
    private static double[] Dents(SplitMix dice)
    {
        var dents = new double[Directions];
        for (var harmonic = 3; harmonic <= 12; harmonic++)
        {
            var amplitude = dice.Between(0.5, 1) / Math.Pow(harmonic, 0.6);
            var phase = dice.Between(0, 2 * Math.PI);
            for (var i = 0; i < Directions; i++)
            {
                dents[i] += amplitude * Math.Sin((harmonic * i * 2 * Math.PI / Directions) + phase);
            }
        }

        var (low, high) = (dents.Min(), dents.Max());
        return [.. dents.Select(d => (d - low) / (high - low))];
    }
}
