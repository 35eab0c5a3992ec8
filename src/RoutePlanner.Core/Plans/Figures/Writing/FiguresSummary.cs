using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Figures.Writing;

/// <summary>The figures as tables to be read on a screen, the worst of long lists only.</summary>
public sealed class FiguresSummary
{
    private const int Shown = 12;

    private readonly PlanFigures figures;
    private readonly FigureWords words;
    private readonly Words common;
    private readonly NightClock clock;

    private FiguresSummary(PlanFigures figures, County county, string language)
    {
        this.figures = figures;
        words = FigureWords.For(language);
        common = Words.For(language);
        _ = NightClock.TryMake(figures.Night, county.TimeZone, out clock);
    }

    /// <summary>The tables in reading order.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="county">The county they are of.</param>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>; null for the county's.</param>
    public static ImmutableArray<FigureTable> Tables(PlanFigures figures, County county, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(county);
        var summary = new FiguresSummary(figures, county, language ?? county.Language);
        return
        [
            .. Enum.GetValues<CoverageGroup>().Select(group => summary.Coverage(group, group == CoverageGroup.Tier)), summary.WorstRoads(), summary.Gaps(), summary.Attendance(),
            summary.Response(summary.words.ResponseTitle, span => span.Nearest), summary.Response(summary.words.BackupTitle, span => span.Backup), summary.LeftOut(),
            summary.OffNet(), summary.Lines(),
        ];
    }

    private FigureTable Coverage(CoverageGroup group, bool hasTiers) => new(
        $"{words.CoverageTitle}: {words.Of(group)}",
        [
            words.Of(group), words.RemovedShare, words.Unprotected, .. hasTiers ? [words.WithoutTier] : Array.Empty<string>(), words.UnitMinutes, words.VisitedBeats, words.VisitedKm, words.OfKm,
        ],
        1,
        [
            .. figures.Coverage.Where(c => c.Group == group).Select(c => Row(
            [
                NameOf(c.Group, c.Key, c.Name), c.Risk > 0 ? Percent(c.RemovedShare) : "–", Number(c.UnprotectedRisk),
                .. c.UnprotectedWithout is { } without ? [Number(without)] : Array.Empty<string>(), Number(c.UnitMinutes), c.Beats > 0 ? Percent(c.VisitedBeats / (double)c.Beats) : "–",
                Number(c.VisitedKilometres), Number(c.Kilometres),
            ])),
        ]);

    private FigureTable WorstRoads()
    {
        var roads = figures.Beats.GroupBy(beat => beat.RoadId).OrderByDescending(road => road.Sum(beat => beat.UnprotectedRisk)).ThenBy(road => road.Key, StringComparer.Ordinal).ToList();
        return new(
            words.WorstBeatsTitle, [words.Road, words.RoadClass, "km", words.Unprotected, words.RemovedShare, words.PresenceMinutes, words.VisitedBeats], 2,
            [
                .. roads.Take(Shown).Select(road => Row(
                    NameAndId(road.First().RoadName, road.Key), words.Of(road.First().RoadClass), Tenths(road.Sum(b => b.Metres) / 1000), Number(road.Sum(b => b.UnprotectedRisk)),
                    Percent(CoverageFigure.ShareRemoved(road.Sum(b => b.Risk), road.Sum(b => b.UnprotectedRisk))), Number(road.Sum(b => b.PresenceMinutes)), Percent(road.Average(b => b.Entries > 0 ? 1.0 : 0)))),
            ],
            More(roads.Count));
    }

    private FigureTable Gaps() => new(
        words.GapsTitle, [common.Target, "id", words.Visits, common.WorstGap, common.Allowed, words.WorstFrom, words.MeanGap, words.MeanIdleness], 2,
        [
            .. figures.Gaps.Take(Shown).Select(g => Row(
                g.Name, g.TargetId, Number(g.Visits), Minutes(g.WorstGap), g.GapMax is { } max ? Minutes(max) : "", clock.Minute(g.WorstFrom), Minutes(g.MeanGap), Minutes(g.MeanIdleness))),
        ],
        More(figures.Gaps.Length));

    private FigureTable Attendance() => new(
        words.AttendanceTitle,
        [words.Group, "", $"{common.Visits} {words.Required}", $"{common.Visits} {words.Made}", $"{common.Passes} {words.Required}", $"{common.Passes} {words.Made}", words.Share], 2,
        [
            .. figures.Attendance.Select(a => Row(
                words.Of(a.Group), NameOf(a.Group, a.Key, a.Name), Number(a.RequiredVisits), Number(a.MadeVisits), Number(a.RequiredPasses), Number(a.MadePasses),
                a.Share is { } share ? Percent(share) : "–")),
        ]);

    private FigureTable Response(string title, Func<ResponseSpan, ResponseTimes> of)
    {
        var within = figures.Response.WithinMinutes;
        return new(
            title,
            [
                "", words.FreeUnits, words.Mean, words.Percentile90, words.Worst, In(words.Within), words.RiskMean, words.RiskPercentile90, In(words.RiskWithin), words.Unreached,
            ],
            1,
            [.. figures.Response.Hours.Select(hour => TimesRow(clock.Minute(hour.Start), hour)), TimesRow(words.Night, figures.Response.Night)]);

        string In(string phrase) => string.Format(CultureInfo.InvariantCulture, phrase, within);

        ImmutableArray<string> TimesRow(string name, ResponseSpan span)
        {
            var t = of(span);
            return Row(
                name, Number(span.FreeUnits), MinutesOrNone(t.Mean), MinutesOrNone(t.Percentile90), MinutesOrNone(t.Worst), WholePercent(t.Within), MinutesOrNone(t.RiskMean),
                MinutesOrNone(t.RiskPercentile90), WholePercent(t.RiskWithin), t.Reached + t.Unreached is var all and > 0 ? WholePercent(t.Unreached / (double)all) : "–");
        }
    }

    private FigureTable LeftOut() => new(
        words.LeftOutTitle, [words.Road, words.RoadClass, words.Reason, words.Beats, "km"], 3,
        [
            .. figures.Response.LeftOut.Take(Shown).Select(r => Row(
                r.Name.Length > 0 ? r.Name : r.RoadIds[0], words.Of(r.RoadClass), words.Of(r.Reason), Number(r.Beats), Tenths(r.Kilometres))),
        ],
        More(figures.Response.LeftOut.Length));

    private FigureTable OffNet()
    {
        var off = figures.Net.Points.Where(point => !point.IsOnNet).ToList();
        var shares = $"{words.NetPoints}: {(figures.Net.PointShare is { } points ? Percent(points) : "–")}; {words.NetLines}: {(figures.Net.LineShare is { } lines ? Percent(lines) : "–")}";
        return new(
            words.OffNetTitle, [common.Target, "id", common.Kind, words.KeyRoad, words.Metres], 4,
            [.. off.Take(Shown).Select(p => Row(p.Name, p.PlaceId, common.Of(p.Kind), p.KeyRoadId ?? words.None, p.Metres is { } metres ? Number(metres) : "–"))],
            $"{words.NetTitle}: {shares}.{(More(off.Count) is { } more ? " " + more : "")}");
    }

    private FigureTable Lines() => new(
        words.LinesTitle, [common.KeyRoads, "id", "km", words.Patrolled, common.Passes, words.PassUnits, words.LineUnits], 2,
        [
            .. figures.Net.Lines.Take(Shown).Select(l => Row(
                l.Name, l.KeyRoadId, Tenths(l.Metres / 1000), l.Metres > 0 ? Percent(l.PatrolledMetres / l.Metres) : "–", Number(l.Passes), Number(l.PassUnits), Number(l.Units))),
        ],
        More(figures.Net.Lines.Length));

    private string? More(int count) => count > Shown ? string.Format(CultureInfo.InvariantCulture, words.More, count - Shown) : null;

    private string NameOf(CoverageGroup group, string key, string name) => group switch
    {
        CoverageGroup.Whole => words.All,
        CoverageGroup.Tier => common.Of(Enum.Parse<Tier>(key, ignoreCase: true)),
        CoverageGroup.Area => key == CoverageFigure.NoArea ? words.NoArea : name,
        CoverageGroup.RoadClass => key == CoverageFigure.Places ? words.Places : words.Of(Enum.Parse<Roads.RoadClass>(key.Replace("_", "", StringComparison.Ordinal), ignoreCase: true)),
        _ => name,
    };

    private static string NameAndId(string name, string id) => name.Length == 0 ? id : $"{name} ({id})";

    private static ImmutableArray<string> Row(params ImmutableArray<string> cells) => cells;

    private static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Tenths(double value) => value.ToString("#,0.0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    /// <summary>For tables of many columns.</summary>
    private static string WholePercent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);

    private static string Minutes(double seconds) => Tenths(seconds / 60);

    private static string MinutesOrNone(double? seconds) => seconds is { } value ? Minutes(value) : "–";
}
