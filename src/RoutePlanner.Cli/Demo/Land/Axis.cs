namespace RoutePlanner.Cli.Demo.Land;

/// <summary>A straight idea of something that crosses the whole county.</summary>
/// <param name="Through">A point inside the county.</param>
/// <param name="Forward">One metre along it.</param>
internal sealed record Axis(PlanePoint Through, PlanePoint Forward)
{
    /// <summary>North to south, spread evenly over the width; shares of the width from -0.5 to 0.5 are moved by <paramref name="shift"/>.</summary>
    public static IReadOnlyList<Axis> NorthSouth(SplitMix dice, CountyScale scale, int count, double spread, double shift = 0) =>
        Spread(dice, count, spread, shift, (share, tilt) => new(
            new PlanePoint(share * scale.BoxWidthMetres, 0), PlanePoint.Towards((-Math.PI / 2) + tilt)));

    /// <summary>West to east, spread evenly over the height.</summary>
    public static IReadOnlyList<Axis> WestEast(SplitMix dice, CountyScale scale, int count, double spread, double shift = 0) =>
        Spread(dice, count, spread, shift, (share, tilt) => new(
            new PlanePoint(0, share * scale.BoxHeightMetres), PlanePoint.Towards(tilt)));

    private static List<Axis> Spread(SplitMix dice, int count, double spread, double shift, Func<double, double, Axis> make)
    {
        const double TiltRadians = 0.16;
        var axes = new List<Axis>();
        for (var i = 0; i < count; i++)
        {
            var share = ((i + 0.5) / count) - 0.5 + dice.Between(-0.07, 0.07) / count;
            axes.Add(make((share * spread) + shift, dice.Between(-TiltRadians, TiltRadians)));
        }

        return axes;
    }
}
