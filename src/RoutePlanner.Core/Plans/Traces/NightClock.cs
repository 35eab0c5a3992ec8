using NodaTime;
using NodaTime.Text;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>Turns seconds of the night into clock times of the county's zone (a clock change inside the night counts).</summary>
internal sealed class NightClock
{
    private static readonly LocalDateTimePattern SecondPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly LocalTimePattern MinutePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly OffsetDateTimePattern OffsetPattern = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");
    private static readonly InstantPattern UtcPattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFF'Z'");

    private readonly DateTimeZone zone;
    private readonly LocalDateTime localStart;
    private readonly Instant start;

    private NightClock(LocalDateTime localStart, DateTimeZone zone)
    {
        this.zone = zone;
        this.localStart = localStart;
        start = localStart.InZoneLeniently(zone).ToInstant();
    }

    /// <summary>False where the night's date or start is no date or time.</summary>
    public static bool TryMake(PlanNight night, DateTimeZone zone, out NightClock clock)
    {
        var date = LocalDatePattern.Iso.Parse(night.Date);
        var time = MinutePattern.Parse(night.Start);
        var isValid = date.Success && time.Success;
        clock = new NightClock(isValid ? date.Value + time.Value : default, zone);
        return isValid;
    }

    /// <summary>Seconds from the night's start to the first time the clock shows HH:mm, less than a day (a clock change inside counts); null for a text that is no such time.</summary>
    public int? SecondOf(string time)
    {
        var parsed = MinutePattern.Parse(time);
        if (!parsed.Success)
        {
            return null;
        }

        var local = localStart.Date + parsed.Value;
        local = local < localStart ? local.PlusDays(1) : local;
        return (int)(local.InZoneLeniently(zone).ToInstant() - start).TotalSeconds;
    }

    /// <summary>HH:mm, seconds cut off.</summary>
    public string Minute(int seconds) => MinutePattern.Format(Zoned(seconds).TimeOfDay);

    /// <summary>yyyy-MM-dd HH:mm:ss, local: what a spreadsheet takes as a time.</summary>
    public string LocalSecond(int seconds) => SecondPattern.Format(Zoned(seconds).LocalDateTime);

    /// <summary>ISO 8601 with the zone's offset.</summary>
    public string WithOffset(int seconds) => OffsetPattern.Format(Zoned(seconds).ToOffsetDateTime());

    /// <summary>ISO 8601 in UTC, as GPX wants it; a fraction is written only where there is one.</summary>
    public string Utc(long milliseconds) => UtcPattern.Format(start.Plus(Duration.FromMilliseconds(milliseconds)));

    /// <summary>Milliseconds since 1970-01-01T00:00Z.</summary>
    public long UnixMilliseconds(long milliseconds) => start.Plus(Duration.FromMilliseconds(milliseconds)).ToUnixTimeMilliseconds();

    private ZonedDateTime Zoned(int seconds) => start.Plus(Duration.FromSeconds(seconds)).InZone(zone);
}
