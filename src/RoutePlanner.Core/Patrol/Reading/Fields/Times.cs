using NodaTime;
using NodaTime.Text;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>How dates and times are written in a county folder.</summary>
internal static class Times
{
    private const string ClockPattern = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
    private const string DatePattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private const string MomentPattern = DatePattern + "T" + ClockPattern + "(Z|[+-][0-9]{2}:[0-9]{2})?";

    private static readonly LocalTimePattern[] ClockTexts =
        [LocalTimePattern.CreateWithInvariantCulture("HH:mm"), LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss")];

    private static readonly LocalDateTimePattern[] MomentTexts =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"),
    ];

    /// <summary>A time of day.</summary>
    public static readonly TimeRule<LocalTime> Clock = new("HH:mm", $"^{ClockPattern}$", ParseClock);

    /// <summary>A span of the clock; its end at or before its start is on the next day.</summary>
    public static readonly TimeRule<ClockWindow> Window = new("HH:mm-HH:mm", $"^{ClockPattern}-{ClockPattern}$", ParseWindow);

    /// <summary>A date from 1970 to 2199.</summary>
    public static readonly TimeRule<LocalDate> Date = new("yyyy-MM-dd, 1970–2199", $"^{DatePattern}$", ParseDate);

    /// <summary>A date-time from 1970 to 2199.</summary>
    public static readonly TimeRule<Moment> Moment = new("yyyy-MM-ddTHH:mm, 1970–2199", $"^{MomentPattern}$", ParseMoment);

    /// <summary>From one date-time to another.</summary>
    public static readonly TimeRule<(Moment From, Moment To)> Span =
        new("yyyy-MM-ddTHH:mm/yyyy-MM-ddTHH:mm", $"^{MomentPattern}/{MomentPattern}$", ParseSpan);

    private static LocalTime? ParseClock(string text) => First(ClockTexts, text);

    private static ClockWindow? ParseWindow(string text) =>
        text.Split('-') is [var from, var to] && ParseClock(from) is { } start && ParseClock(to) is { } end ? new ClockWindow(start, end) : null;

    // Bounds far inside those of the calendar, so that the day after is always a day.
    private static LocalDate? ParseDate(string text) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) && date.Year is >= 1970 and < 2200 ? date : null;

    private static Moment? ParseMoment(string text)
    {
        var offsetAt = text.Length > 11 ? text.IndexOfAny(['Z', '+', '-'], 11) : -1;
        var local = First(MomentTexts, offsetAt < 0 ? text : text[..offsetAt]);
        if (local is not { Year: >= 1970 and < 2200 })
        {
            return null;
        }

        return offsetAt < 0 ? new Moment(local.Value, null)
            : OffsetPattern.GeneralInvariantWithZ.Parse(text[offsetAt..]).TryGetValue(default, out var offset) ? new Moment(local.Value, offset)
            : null;
    }

    private static (Moment From, Moment To)? ParseSpan(string text) =>
        text.Split('/') is [var from, var to] && ParseMoment(from) is { } start && ParseMoment(to) is { } end ? (start, end) : null;

    private static T? First<T>(IEnumerable<IPattern<T>> patterns, string text)
        where T : struct
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Parse(text).TryGetValue(default, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
