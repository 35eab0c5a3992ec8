using NodaTime;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Tests.Plans.Traces;

public sealed class NightClockTests
{
    [Fact]
    public void Minutes_pass_midnight_and_lose_their_seconds()
    {
        var clock = Clock("2026-11-24", "20:00", "Asia/Shanghai");

        Assert.Equal("02:10", clock.Minute((6 * 3600) + (10 * 60) + 59));
        Assert.Equal("2026-11-25T02:10:59+08:00", clock.WithOffset((6 * 3600) + (10 * 60) + 59));
        Assert.Equal("2026-11-24T12:00:01.5Z", clock.Utc(1500));
    }

    [Fact]
    public void A_clock_change_inside_the_night_counts()
    {
        // Berlin puts the clock back at 03:00 summer time: nine hours after 20:00 it is 04:00.
        var clock = Clock("2026-10-24", "20:00", "Europe/Berlin");

        Assert.Equal("04:00", clock.Minute(9 * 3600));
    }

    [Theory]
    [InlineData("24.11.2026", "20:00")]
    [InlineData("2026-11-24", "8 pm")]
    public void Text_that_is_no_time_is_refused(string date, string start) =>
        Assert.False(NightClock.TryMake(new PlanNight(date, start, "06:00", "Asia/Shanghai"), DateTimeZone.Utc, out _));

    private static NightClock Clock(string date, string start, string zone)
    {
        Assert.True(NightClock.TryMake(new PlanNight(date, start, "06:00", zone), DateTimeZoneProviders.Tzdb[zone], out var clock));
        return clock;
    }
}
