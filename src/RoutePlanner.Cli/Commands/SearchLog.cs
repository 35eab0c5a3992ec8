using System.Globalization;
using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Cli.Commands;

/// <summary>Writes a search's convergence curve as CSV, a row each time there was a better plan.</summary>
internal static class SearchLog
{
    public static void Write(string file, IEnumerable<SearchPoint> curve) => File.WriteAllLines(
        file,
        [
            "seconds,iterations,cost,missedVisits,missedPasses,gapExcess,idleness,unprotectedRisk,kilometres",
            .. curve.Select(point => string.Create(
                CultureInfo.InvariantCulture,
                $"{point.Seconds:0.000},{point.Iterations},{point.Cost:0.###},{point.MissedVisits:0.###},{point.MissedPasses:0.###},{point.GapExcess:0.###},{point.Idleness:0.###},{point.UnprotectedRisk:0.###},{point.Kilometres:0.###}")),
        ]);
}
