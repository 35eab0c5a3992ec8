using System.Globalization;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Benchmarks.Nights;

/// <summary>One plan of one county's night.</summary>
/// <param name="County">Name of the county.</param>
/// <param name="Planner">Who made it, and after how long: <c>ours 20 s</c>, <c>one long cycle</c>.</param>
/// <param name="IsOurs">Whether our planner made it.</param>
/// <param name="Seed">Seed; 0 for plans by hand.</param>
/// <param name="Seconds">Seconds of the whole planning on the wall, loading the county not included.</param>
/// <param name="Iterations">Iterations of the search; 0 for plans by hand.</param>
/// <param name="Figures">What the plan amounts to.</param>
internal sealed record NightRun(string County, string Planner, bool IsOurs, int Seed, double Seconds, int Iterations, NightFigures Figures)
{
    private static readonly string[] Terms = [TermName.MissedVisits, TermName.MissedPasses, TermName.GapExcess, TermName.Idleness, TermName.UnprotectedRisk, TermName.Kilometres];

    public static string CsvHeader =>
        $"county,planner,seed,seconds,iterations,cost,{string.Join(',', Terms)},{string.Join(',', Terms.Select(t => t + "_bound"))},"
        + "attendance,worst_gap_min,mean_gap_min,worst_gap_to_rule,mean_gap_to_rule,protected_share,response_within_10,worst_cover_share,response_90_s,duty_ratio,breaches";

    public string ToCsv()
    {
        static string Shown(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
        string[] cells =
        [
            County, Planner, Shown(Seed), Shown(Seconds), Shown(Iterations), Shown(Figures.Cost),
            .. Terms.Select(t => Shown(Figures.Terms.TryGetValue(t, out var term) ? term.Value : null)),
            .. Terms.Select(t => Shown(Figures.Bounds.TryGetValue(t, out var bound) ? bound.Least : null)),
            Shown(Figures.Attendance), Shown(Figures.WorstGapMinutes), Shown(Figures.MeanGapMinutes), Shown(Figures.WorstGapToRule), Shown(Figures.MeanGapToRule),
            Shown(Figures.ProtectedShare), Shown(Figures.ResponseWithin), Shown(Figures.WorstCoverShare), Shown(Figures.Response90), Shown(Figures.DutyRatio), Shown(Figures.Breaches.Length),
        ];
        return string.Join(',', cells);
    }
}
