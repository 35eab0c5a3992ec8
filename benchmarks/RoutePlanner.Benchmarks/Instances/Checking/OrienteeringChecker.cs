using System.Globalization;

namespace RoutePlanner.Benchmarks.Instances.Checking;

/// <summary>Recomputes a solution of an <see cref="OrienteeringInstance"/>; its "cost" is the score, which is to be high.</summary>
internal static class OrienteeringChecker
{
    // Sums of square roots in another order differ in the last digits; the coordinates have three decimals.
    private const double Tolerance = 1e-9;

    public static Verdict Check(OrienteeringInstance instance, OrienteeringSolution solution)
    {
        List<string> violations = [];
        var last = instance.Points.Length - 1;
        var paths = solution.Paths.Where(p => !p.IsEmpty).ToList();
        if (paths.Count > instance.Paths)
        {
            violations.Add(string.Create(CultureInfo.InvariantCulture, $"{paths.Count} paths, at most {instance.Paths} are allowed"));
        }

        if (paths.SelectMany(p => p).Any(p => p <= 0 || p >= last))
        {
            return new Verdict(0, paths.Count, [.. violations, "a path stops at its start, its end or at what is not a point"]);
        }

        foreach (var path in paths)
        {
            int[] stops = [0, .. path, last];
            var length = stops.Zip(stops[1..], instance.Distance).Sum();
            if (length > instance.MaxLength + Tolerance)
            {
                violations.Add(string.Create(CultureInfo.InvariantCulture, $"a path of length {length}, at most {instance.MaxLength} are allowed"));
            }
        }

        foreach (var point in paths.SelectMany(p => p).GroupBy(p => p).Where(g => g.Count() > 1))
        {
            violations.Add(string.Create(CultureInfo.InvariantCulture, $"point {point.Key} is visited {point.Count()} times"));
        }

        return new Verdict(paths.SelectMany(p => p).Sum(p => instance.Points[p].Score), paths.Count, [.. violations]);
    }
}
