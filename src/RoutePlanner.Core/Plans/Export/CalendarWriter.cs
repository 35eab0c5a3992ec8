using System.Globalization;
using System.Text;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>
/// One unit's night as iCalendar (RFC 5545): its shift as an event, and every stop as one with place and position. Times are UTC, so that no time zone need be described; the stamp is the night's start, so that
/// the same plan gives the same bytes.
/// </summary>
internal static class CalendarWriter
{
    /// <summary>How files of an earlier plan are known again.</summary>
    public const string ProductId = "-//RoutePlanner//night patrol//EN";

    /// <summary>Longest line in octets, without its end (RFC 5545 §3.1).</summary>
    private const int LineOctets = 75;

    public static void Write(ResolvedPlan plan, ResolvedUnit unit, Words words, string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:" + ProductId);
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Event(file, plan, unit, "shift", unit.Plan.ShiftStart, unit.Plan.ShiftEnd);
        Property(file, "SUMMARY", $"{words.Shift} {unit.Id} {unit.Team.Name}");
        Property(file, "LOCATION", plan.Base(unit).Name);
        Property(file, "DESCRIPTION", plan.County.Provenance.Synthetic ? $"{words.SyntheticNotice}\n{words.ConfidentialNotice}" : words.ConfidentialNotice);
        Line(file, "TRANSP:TRANSPARENT");
        Line(file, "END:VEVENT");
        foreach (var stop in unit.Stops)
        {
            var position = stop.PlaceId is { } id ? plan.Place(id).Position : stop.Steps[0].Points[0].Position;
            var place = StopWords.Place(plan, stop, words);
            Event(file, plan, unit, stop.Number.ToString(CultureInfo.InvariantCulture), stop.Start, stop.End);
            Property(file, "SUMMARY", string.Create(CultureInfo.InvariantCulture, $"{stop.Number:00} {place} {StopWords.Task(stop, words)}"));
            Property(file, "LOCATION", place);
            Line(file, string.Create(CultureInfo.InvariantCulture, $"GEO:{position.Lat:0.000000};{position.Lon:0.000000}"));
            if (StopWords.Rule(plan, unit, stop, words) is { Length: > 0 } rule)
            {
                Property(file, "DESCRIPTION", rule);
            }

            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
    }

    private static void Event(StreamWriter file, ResolvedPlan plan, ResolvedUnit unit, string name, int start, int end)
    {
        Line(file, "BEGIN:VEVENT");
        Property(file, "UID", $"{plan.Plan.CountyId}/{plan.Plan.Night.Date}/{unit.Id}/{name}@routeplanner");
        Line(file, "DTSTAMP:" + Moment(plan, 0));
        Line(file, "DTSTART:" + Moment(plan, start));
        // A stop of no length has no end: one that equals the start isn't allowed (§3.8.2.2).
        if (end > start)
        {
            Line(file, "DTEND:" + Moment(plan, end));
        }
    }

    /// <summary>20261124T120000Z</summary>
    private static string Moment(ResolvedPlan plan, int second) => plan.Clock.Utc(second * 1000L).Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);

    /// <summary>A text value with its special letters escaped (§3.3.11).</summary>
    private static void Property(StreamWriter file, string name, string text) =>
        Line(file, $"{name}:{Markup.Clean(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n")}");

    /// <summary>Folds a line at 75 octets, never inside a letter (§3.1).</summary>
    private static void Line(StreamWriter file, string text)
    {
        var octets = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                file.Write("\r\n ");
                octets = 1;
            }

            file.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Write("\r\n");
    }
}
