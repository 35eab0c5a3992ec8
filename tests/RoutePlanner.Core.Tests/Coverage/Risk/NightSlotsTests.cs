using CsCheck;
using NodaTime;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

/// <summary>Shares of slots against a count of seconds on the clock.</summary>
public class NightSlotsTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly Gen<LocalTime> Clock = Gen.Int[0, 86_399].Select(s => LocalTime.FromSecondsSinceMidnight(s));

    private static readonly Gen<Outage> Outages =
        Gen.Select(Gen.Int[-40_000, 90_000], Gen.Int[1, 50_000]).Select((from, length) => new Outage(At(from), At(from + length)));

    [Fact]
    public void A_share_counts_the_seconds_in_the_hours_and_in_no_outage() =>
        Gen.Select(Gen.Int[0, 86_399], Gen.Int[3600, 57_600], Clock, Clock, Outages.Array[0, 4]).Sample(
            (startSeconds, length, from, to, outages) =>
            {
                var night = new Night { Date = new LocalDate(2026, 11, 24), Start = LocalTime.FromSecondsSinceMidnight(startSeconds) };
                var slots = new NightSlots(night, length, Zone);
                var expected = new double[slots.Count];
                for (var t = 0; t < length; t++)
                {
                    var local = (night.Date + night.Start).PlusSeconds(t);
                    var clock = local.TimeOfDay;
                    var isIn = from < to ? clock >= from && clock < to : clock >= from || clock < to;
                    expected[t / 900] += isIn && !outages.Any(o => o.From <= local && local < o.To) ? 1.0 / Math.Min(900, length - (t / 900 * 900)) : 0;
                }

                Assert.Equal(expected, slots.ShareOf(new ClockWindow(from, to), outages), (a, b) => Math.Abs(a - b) < 1e-9);
            },
            iter: 100);

    [Fact]
    public void A_switch_inside_a_slot_takes_a_part_of_it()
    {
        // 20:00 to 21:00; on from 20:20 over midnight: 5 of the second slot's 15 minutes are before.
        var slots = new NightSlots(new Night { Date = new LocalDate(2026, 11, 24), Start = new LocalTime(20, 0) }, 3600, Zone);
        Assert.Equal([0, 10.0 / 15, 1, 1], slots.ShareOf(new ClockWindow(new LocalTime(20, 20), new LocalTime(6, 0)), []), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([1, 1, 1, 1], slots.ShareOf(null, []));
    }

    [Fact]
    public void Hours_follow_the_clock_when_it_is_set_back()
    {
        // In Berlin the hour from 2 to 3 comes twice on 25 October 2026: a device that works from 02:30 to 04:00 by the clock does so from its first 02:30 on.
        var night = new Night { Date = new LocalDate(2026, 10, 25), Start = new LocalTime(2, 0), End = new LocalTime(4, 0) };
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var slots = new NightSlots(night, night.LengthSeconds(zone), zone);
        Assert.Equal(12, slots.Count);
        Assert.Equal([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], slots.ShareOf(new ClockWindow(new LocalTime(2, 30), new LocalTime(4, 0)), []));
        Assert.Equal([7200, 8100, 9000, 9900, 7200, 8100, 9000, 9900, 10_800, 11_700, 12_600, 13_500], slots.ClockSeconds);
    }

    private static LocalDateTime At(int seconds) => new LocalDateTime(2026, 11, 24, 0, 0).PlusSeconds(seconds);
}
