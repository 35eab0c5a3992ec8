using System.Globalization;
using System.Text;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Benchmarks.Nights;

/// <summary>Runs as tables in Markdown: one row a county and planner with means over seeds and, in brackets, the worst; then all counties together; then the bounds.</summary>
internal static class NightTable
{
    /// <summary>A figure as a column. <paramref name="Head"/> says whether more is better.</summary>
    private sealed record Column(string Head, Func<NightFigures, double?> Of, string Format, bool IsMoreBetter = false, double Factor = 1);

    private static readonly Column[] Columns =
    [
        new("cost", f => f.Cost, "0"),
        new("missed visits", f => f.Terms[TermName.MissedVisits].Value, "0.#"),
        new("missed passes", f => f.Terms[TermName.MissedPasses].Value, "0.#"),
        new("gap excess", f => f.Terms[TermName.GapExcess].Value, "0"),
        new("idleness", f => f.Terms[TermName.Idleness].Value, "0"),
        new("unprotected risk", f => f.Terms[TermName.UnprotectedRisk].Value, "0.0"),
        new("km", f => f.Terms[TermName.Kilometres].Value, "0"),
        new("made %", f => f.Attendance, "0.0", IsMoreBetter: true, Factor: 100),
        new("worst gap min", f => f.WorstGapMinutes, "0"),
        new("mean gap min", f => f.MeanGapMinutes, "0"),
        new("worst gap ÷ rule", f => f.WorstGapToRule, "0.00"),
        new("mean gap ÷ rule", f => f.MeanGapToRule, "0.00"),
        new("protected %", f => f.ProtectedShare, "0.0", IsMoreBetter: true, Factor: 100),
        new("within 10 min %", f => f.ResponseWithin, "0.0", IsMoreBetter: true, Factor: 100),
        new("worst hour's cover ÷ bound %", f => f.WorstCoverShare, "0.0", IsMoreBetter: true, Factor: 100),
        new("90 % response s", f => f.Response90, "0"),
        new("longest ÷ mean duty", f => f.DutyRatio, "0.00"),
    ];

    public static string Of(IReadOnlyList<NightRun> runs)
    {
        var text = new StringBuilder();
        Head(text, "county", "planner", "runs", "iterations", "s", "breaches");
        foreach (var group in runs.GroupBy(r => (r.County, r.Planner)))
        {
            Row(text, group.Key.County, [.. group]);
        }

        if (runs.Select(r => r.County).Distinct().Count() > 1)
        {
            text.Append("\nAll counties, every run alike:\n\n");
            Head(text, "counties", "planner", "runs", "iterations", "s", "breaches");
            foreach (var group in runs.GroupBy(r => r.Planner))
            {
                Row(text, group.Select(r => r.County).Distinct().Count().ToString(CultureInfo.InvariantCulture), [.. group]);
            }
        }

        Comparison(text, runs);
        Bounds(text, runs);
        return text.ToString();
    }

    private static void Head(StringBuilder text, params string[] first)
    {
        string[] heads = [.. first, .. Columns.Select(c => c.Head)];
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", heads)} |\n|{string.Concat(Enumerable.Repeat("---|", heads.Length))}\n");
    }

    private static void Row(StringBuilder text, string county, IReadOnlyList<NightRun> runs)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {county} | {runs[0].Planner} | {runs.Count} | {runs.Average(r => r.Iterations):0} | {runs.Average(r => r.Seconds):0.0} | {runs.Sum(r => r.Figures.Breaches.Length)} |");
        foreach (var column in Columns)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Cell(column, runs)} |");
        }

        text.Append('\n');
    }

    /// <summary>The mean and, of several runs, the worst.</summary>
    private static string Cell(Column column, IReadOnlyList<NightRun> runs)
    {
        var values = runs.Select(r => column.Of(r.Figures)).OfType<double>().Select(v => v * column.Factor).ToList();
        string Shown(double value) => value.ToString(column.Format, CultureInfo.InvariantCulture);
        return values switch
        {
            [] => "–",
            [var only] => Shown(only),
            _ => $"{Shown(values.Average())} ({Shown(column.IsMoreBetter ? values.Min() : values.Max())})",
        };
    }

    /// <summary>On how many counties the mean of our last plans is no worse than the best plan by hand, figure by figure.</summary>
    private static void Comparison(StringBuilder text, IReadOnlyList<NightRun> runs)
    {
        var last = runs.LastOrDefault(r => r.IsOurs)?.Planner;
        if (last is null)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n'{last}' against the best plan by hand of each county, figure by figure:\n\n| figure | counties | no worse | ours, mean | by hand, mean of the best | ours ÷ by hand |\n|---|---|---|---|---|---|\n");
        foreach (var column in Columns)
        {
            var pairs = new List<(double Ours, double Hand)>();
            foreach (var county in runs.GroupBy(r => r.County))
            {
                var ours = county.Where(r => r.Planner == last).Select(r => column.Of(r.Figures)).OfType<double>().ToList();
                var hand = county.Where(r => !r.IsOurs).Select(r => column.Of(r.Figures)).OfType<double>().ToList();
                if (ours.Count > 0 && hand.Count > 0)
                {
                    pairs.Add((ours.Average() * column.Factor, (column.IsMoreBetter ? hand.Max() : hand.Min()) * column.Factor));
                }
            }

            if (pairs.Count > 0)
            {
                var (own, best) = (pairs.Average(p => p.Ours), pairs.Average(p => p.Hand));
                var ratio = best > 0 ? (own / best).ToString("0.00", CultureInfo.InvariantCulture) : "–";
                var won = pairs.Count(p => column.IsMoreBetter ? p.Ours >= p.Hand : p.Ours <= p.Hand);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {column.Head} | {pairs.Count} | {won} | {own.ToString(column.Format, CultureInfo.InvariantCulture)} | {best.ToString(column.Format, CultureInfo.InvariantCulture)} | {ratio} |\n");
            }
        }
    }

    /// <summary>What is proved of our last plans: per county and term with a known bound the means over seeds, and the worst distance.</summary>
    private static void Bounds(StringBuilder text, IReadOnlyList<NightRun> runs)
    {
        var last = runs.LastOrDefault(r => r.IsOurs)?.Planner;
        text.Append("\n| county | term | value | bound | above it | worst above it |\n|---|---|---|---|---|---|\n");
        foreach (var county in runs.Where(r => r.Planner == last).GroupBy(r => r.County))
        {
            foreach (var term in county.SelectMany(r => r.Figures.Bounds.Keys).Distinct().Order(StringComparer.Ordinal))
            {
                var known = county.Where(r => r.Figures.Bounds.ContainsKey(term)).Select(r => r.Figures.Bounds[term]).ToList();
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {county.Key} | {term} | {known.Average(k => k.Value):0.##} | {known.Average(k => k.Least):0.##} | {known.Average(k => k.Value - k.Least):0.##} | {known.Max(k => k.Value - k.Least):0.##} |\n");
            }
        }
    }
}
