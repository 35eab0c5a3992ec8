using System.Globalization;
using System.Text;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>Tables of runs in Markdown: a row a set and solver, and a row an instance and solver.</summary>
internal static class RunTable
{
    // Instances with more tasks are the ones on which a peer is to be beaten.
    private const int LargeTasks = 40;

    /// <summary>Both tables and, where two solvers ran, how they compare.</summary>
    public static string Of(IReadOnlyList<InstanceRun> runs)
    {
        var text = new StringBuilder();
        text.Append("| set | solver | instances | runs | best gap % | mean gap % | gap after 1 s % | at best known | seconds to best | M moves/s | CPU share | broken |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var set in runs.GroupBy(r => (r.Set, r.Solver)))
        {
            Row(text, $"{set.Key.Set} | {set.Key.Solver} | {Instances(set)}", [.. set]);
        }

        text.Append("\n| instance | solver | tasks | runs | best gap % | mean gap % | gap after 1 s % | at best known | seconds to best | M moves/s | CPU share | broken | best value | best known |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var group in runs.GroupBy(r => (r.Set, r.Name, r.Solver)))
        {
            var first = group.First();
            var best = group.Where(r => r.Value is not null).OrderBy(r => r.Loss).FirstOrDefault();
            Row(
                text, $"{first.Set} {first.Name} | {first.Solver} | {first.Tasks}", [.. group],
                string.Create(CultureInfo.InvariantCulture, $" {best?.Value} | {first.Reference} |"));
        }

        text.Append(Comparison(runs));
        return text.ToString();
    }

    private static int Instances(IEnumerable<InstanceRun> runs) => runs.Select(r => r.Name).Distinct().Count();

    private static void Row(StringBuilder text, string head, IReadOnlyList<InstanceRun> runs, string tail = "")
    {
        // Means over instances, so that one with more runs doesn't count for more; of its seeds the best, or the mean.
        double? OverInstances(Func<IEnumerable<double>, double> ofSeeds, Func<InstanceRun, double?> figure) => runs.GroupBy(r => r.Name)
            .Select(seeds => seeds.Select(figure).OfType<double>().ToList()).Where(known => known.Count > 0).Select(known => (double?)ofSeeds(known)).Average();
        var compared = runs.Where(r => r.Reference is not null).ToList();
        string Share() => compared.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * compared.Count(r => r.IsReached) / compared.Count:0} %");
        string Shown(double? figure, string format) => figure is { } known ? known.ToString(format, CultureInfo.InvariantCulture) : "–";
        text.Append(CultureInfo.InvariantCulture, $"| {head} | {runs.Count} ");
        text.Append(CultureInfo.InvariantCulture, $"| {Shown(OverInstances(Enumerable.Min, r => r.Gap), "0.000")} | {Shown(OverInstances(Enumerable.Average, r => r.Gap), "0.000")} ");
        text.Append(CultureInfo.InvariantCulture, $"| {Shown(OverInstances(Enumerable.Average, r => r.GapAt1), "0.000")} | {Share()} ");
        text.Append(CultureInfo.InvariantCulture, $"| {Shown(runs.Average(r => r.SecondsToBest), "0.0")} | {Shown(runs.Average(r => r.MovesPerSecond) / 1e6, "0.0")} ");
        text.Append(CultureInfo.InvariantCulture, $"| {Shown(runs.Average(r => r.CpuSeconds / r.WallSeconds), "0.00")} | {runs.Count(r => !r.Problems.IsEmpty)} |{tail}\n");
    }

    private static string Comparison(IReadOnlyList<InstanceRun> runs)
    {
        var solvers = runs.Select(r => r.Solver).Distinct().ToList();
        if (solvers is not [var ours, var peer])
        {
            return "";
        }

        var pairs = runs.GroupBy(r => (r.Set, r.Name))
            .Select(g => (Own: g.Where(r => r.Solver == ours).ToList(), Peer: g.Where(r => r.Solver == peer).ToList())).Where(p => p.Own.Count > 0 && p.Peer.Count > 0).ToList();

        // A run without a valid solution is worse than any with one.
        static double Worst(double? loss) => loss ?? double.PositiveInfinity;
        var atEnd = pairs.Count(p => p.Own.Average(r => Worst(r.Loss)) <= p.Peer.Min(r => Worst(r.Loss)));
        var large = pairs.Where(p => p.Own[0].Reference is not null && p.Own[0].Tasks > LargeTasks).ToList();
        var afterOne = large.Count(p => p.Own.Average(r => Worst(r.GapAt1)) <= p.Peer.Min(r => Worst(r.Gap)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"\n{ours}'s mean is better than or equal to {peer} at the end of the same time on {atEnd} of {pairs.Count} instances; {ours} after 1 s is so against {peer} at the end on {afterOne} of the {large.Count} with more than {LargeTasks} tasks and a best known value.\n");
    }
}
