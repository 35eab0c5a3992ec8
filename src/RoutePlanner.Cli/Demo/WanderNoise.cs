namespace RoutePlanner.Cli.Demo;

/// <summary>Smooth random hills over the plane (value noise): what makes roads and rivers wander.</summary>
internal sealed class WanderNoise(ulong seed)
{
    /// <summary>-1 to 1; changes over about <paramref name="wavelengthMetres"/>.</summary>
    public double At(PlanePoint p, double wavelengthMetres)
    {
        var (x, y) = (p.East / wavelengthMetres, p.North / wavelengthMetres);
        var (column, row) = (Math.Floor(x), Math.Floor(y));
        var (u, v) = (Smooth(x - column), Smooth(y - row));
        var bottom = Mix(Corner(column, row), Corner(column + 1, row), u);
        var top = Mix(Corner(column, row + 1), Corner(column + 1, row + 1), u);
        return Mix(bottom, top, v);
    }

    private static double Smooth(double t) => t * t * (3 - (2 * t));

    private static double Mix(double a, double b, double share) => a + ((b - a) * share);

    private double Corner(double column, double row)
    {
        var hash = SplitMix.Mix(seed ^ SplitMix.Mix((ulong)(long)column ^ SplitMix.Mix((ulong)(long)row + 0x9E3779B97F4A7C15UL)));
        return ((hash >> 11) * (2.0 / (1UL << 53))) - 1;
    }
}
