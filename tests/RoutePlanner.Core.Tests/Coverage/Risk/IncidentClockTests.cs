using CsCheck;
using NodaTime;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

public class IncidentClockTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly Night Tuesday = new() { Date = new LocalDate(2026, 11, 24) };

    [Theory]
    [InlineData("2026-11-24T20:00", 0)] // not yet happened when the night begins
    [InlineData("2026-11-24T19:59", 2)] // tonight's evening belongs to tonight
    [InlineData("2026-11-24T11:59", 1 * 0.9961564)] // before noon: Monday's night, one day old: 2^(-1/180)
    [InlineData("2026-11-18T02:00", 2 * 0.9734043)] // after midnight: Tuesday's night a week ago
    [InlineData("2026-11-21T02:00", 0.5 * 0.9847148)] // Friday's night, before a day off
    [InlineData("2026-05-28T22:00", 0.5)] // Thursday's night 180 days ago
    public void A_date_counts_by_age_and_kind_of_night(string time, double weight) =>
        Assert.Equal(weight, Clock(Tuesday).DateWeight(At(time)), 1e-6);

    [Theory]
    [InlineData("2026-11-21T02:00", 2 * 0.9847148)]
    [InlineData("2026-11-18T02:00", 0.5 * 0.9734043)]
    public void On_a_holiday_nights_before_days_off_tell_most(string time, double weight) =>
        Assert.Equal(weight, Clock(Tuesday with { Risk = new RiskSettings { IsHoliday = true } }).DateWeight(At(time)), 1e-6);

    [Fact]
    public void An_incident_well_inside_the_night_is_wholly_in_it_and_one_at_noon_not_at_all()
    {
        var massOf = new double[40];
        Assert.Equal(3, Clock(Tuesday).AddHours(At("2026-11-01T01:07"), 3, massOf), 1e-12);
        Assert.Equal(0, Clock(Tuesday).AddHours(At("2026-11-01T12:00"), 3, massOf), 1e-12);
        Assert.Equal(1.5, Clock(Tuesday).AddHours(At("2026-11-01T20:00"), 3, massOf), 1e-12);
        Assert.Equal(4.5, massOf.Sum(), 1e-12);
    }

    [Fact]
    public void Slots_get_the_integral_of_the_kernel_round_the_clock() =>
        Gen.Select(Gen.Int[0, 86_399], Gen.Int[0, 86_399], Gen.Int[3600, 57_600]).Sample(
            (start, clock, length) =>
            {
                var night = Tuesday with { Start = LocalTime.FromSecondsSinceMidnight(start) };
                var massOf = new double[(length + 899) / 900];
                var inNight = Clock(night, length).AddHours(new LocalDateTime(2026, 11, 1, 0, 0).PlusSeconds(clock), 1, massOf);
                Assert.Equal(inNight, massOf.Sum(), 1e-12);
                var expected = new double[massOf.Length];
                for (var t = 0; t < length; t++)
                {
                    var off = Math.Abs(((start + t + 0.5) % 86_400) - clock);
                    var u = Math.Min(off, 86_400 - off) / 5400;
                    expected[t / 900] += u < 1 ? 0.75 * (1 - (u * u)) / 5400 : 0;
                }

                Assert.Equal(expected, massOf, (a, b) => Math.Abs(a - b) < 1e-6);
            },
            iter: 100);

    private static IncidentClock Clock(Night night, int nightSeconds = 36_000) =>
        new(night, new NightSlots(night, nightSeconds, DateTimeZoneProviders.Tzdb["Asia/Shanghai"]));

    private static LocalDateTime At(string time) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(time).Value;
}
