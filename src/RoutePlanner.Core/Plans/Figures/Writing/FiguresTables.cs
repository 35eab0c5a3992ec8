using System.Globalization;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Figures.Writing;

/// <summary>The figures as CSV, a file a table, columns named as in docs/figures.md. Times are seconds of the night; what is absent is an empty cell.</summary>
internal static class FiguresTables
{
    /// <summary>Writes all tables.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="pathOf">Where a file of a name goes.</param>
    public static void Write(PlanFigures figures, Func<string, string> pathOf)
    {
        Table("coverage.csv",
            ["group", "key", "name", "risk", "unprotected_risk", "removed_share", "unprotected_without", "unit_minutes", "beats", "visited_beats", "kilometres", "visited_kilometres"],
            figures.Coverage.Select(c => Cells(
                FieldWords.Of(c.Group), c.Key, c.Name, c.Risk, c.UnprotectedRisk, c.RemovedShare, c.UnprotectedWithout, c.UnitMinutes, c.Beats, c.VisitedBeats, c.Kilometres, c.VisitedKilometres)));
        Table("gaps.csv",
            ["kind", "target", "name", "area", "hours_start", "hours_end", "asked", "visits", "worst_gap", "worst_from", "mean_gap", "mean_idleness", "gap_max", "excess"],
            figures.Gaps.Select(g => Cells(
                FieldWords.Of(g.Kind), g.TargetId, g.Name, g.AreaId, g.Hours.Start, g.Hours.End, g.IsAsked ? 1 : 0, g.Visits, g.WorstGap, g.WorstFrom, g.MeanGap, g.MeanIdleness, g.GapMax, g.Excess)));
        Table("response.csv",
            ["start", "free_units", .. TimesHeader(""), .. TimesHeader("backup_")],
            figures.Response.Minutes.Select(m => Cells(m.Start, m.FreeUnits).Concat(TimesCells(m.Nearest)).Concat(TimesCells(m.Backup))));
        Table("left_out.csv",
            ["name", "road_class", "reason", "beats", "kilometres", "roads"],
            figures.Response.LeftOut.Select(r => Cells(r.Name, FieldWords.Of(r.RoadClass), FieldWords.Of(r.Reason), r.Beats, r.Kilometres, string.Join(' ', r.RoadIds))));
        Table("attendance.csv",
            ["group", "key", "name", "required_visits", "made_visits", "required_passes", "made_passes", "share"],
            figures.Attendance.Select(a => Cells(FieldWords.Of(a.Group), a.Key, a.Name, a.RequiredVisits, a.MadeVisits, a.RequiredPasses, a.MadePasses, a.Share)));
        Table("points.csv",
            ["place", "name", "kind", "key_road", "metres", "on_net"],
            figures.Net.Points.Select(p => Cells(p.PlaceId, p.Name, FieldWords.Of(p.Kind), p.KeyRoadId, p.Metres, p.IsOnNet ? 1 : 0)));
        Table("lines.csv",
            ["key_road", "name", "metres", "patrolled_metres", "passes", "pass_units", "units"],
            figures.Net.Lines.Select(l => Cells(l.KeyRoadId, l.Name, l.Metres, l.PatrolledMetres, l.Passes, l.PassUnits, l.Units)));
        Table("beats.csv",
            [
                "beat", "road", "name", "road_class", "area", "metres", "weight", "risk", "unprotected_risk", "presence_minutes", "entries", "worst_gap", "last_gap", "mean_response",
                "worst_response",
            ],
            figures.Beats.Select(b => Cells(
                b.Id, b.RoadId, b.RoadName, FieldWords.Of(b.RoadClass), b.AreaId, b.Metres, b.Weight, b.Risk, b.UnprotectedRisk, b.PresenceMinutes, b.Entries, b.WorstGap, b.LastGap,
                b.MeanResponse, b.WorstResponse)));

        void Table(string file, IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
        {
            using var csv = new CsvFile(pathOf(file), header);
            foreach (var row in rows)
            {
                csv.Row(row);
            }
        }
    }

    private static IEnumerable<string> TimesHeader(string prefix) =>
        ((string[])["reached", "unreached", "worst", "mean", "percentile90", "risk_mean", "risk_percentile90", "within", "risk_within"]).Select(name => prefix + name);

    private static IEnumerable<string> TimesCells(ResponseTimes times) => Cells(
        times.Reached, times.Unreached, times.Worst, times.Mean, times.Percentile90, times.RiskMean, times.RiskPercentile90, times.Within, times.RiskWithin);

    private static IEnumerable<string> Cells(params object?[] values) => values.Select(value => value switch
    {
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value as string ?? "",
    });
}
