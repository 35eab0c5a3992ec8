using NodaTime;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>How much an incident says about tonight, by when it happened: its age, the kind of night it fell in, and how near its hour is to each slot. Immutable.</summary>
internal sealed class IncidentClock
{
    /// <summary>An incident speaks for an hour and a half before and after: reports give the hour something was noticed, not always the one it happened.</summary>
    public const int HourReachSeconds = 5400;

    /// <summary>Weight of a night before a working day for a night before a day off, and the reverse.</summary>
    public const double OtherNightFactor = 0.5;

    private const int DaySeconds = 86_400;

    private readonly LocalDateTime start;
    private readonly LocalDate tonight;
    private readonly RiskSettings settings;
    private readonly NightSlots slots;

    public IncidentClock(Night night, NightSlots slots)
    {
        (start, settings, this.slots) = (night.Date + night.Start, night.Risk, slots);
        tonight = NightOf(start);
    }

    /// <summary>Weight by date: halves every <see cref="RiskSettings.IncidentHalfLifeDays"/>, more for nights like tonight; 0 for what had not happened when the night began.</summary>
    public double DateWeight(LocalDateTime time)
    {
        if (time >= start)
        {
            return 0;
        }

        var night = NightOf(time);
        var days = Period.DaysBetween(night, tonight);
        return Math.Pow(2, -days / settings.IncidentHalfLifeDays) * NightFactor(night.DayOfWeek);
    }

    /// <summary>Adds a mass to the slots of the night by how near they are to a time of day: those parts of an Epanechnikov kernel round the clock that lie in the night.</summary>
    /// <returns>How much of the mass lies in the night.</returns>
    public double AddHours(LocalDateTime time, double mass, double[] massOf)
    {
        var clock = (int)(time.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond);
        var inNight = 0.0;
        for (var slot = 0; slot < slots.Count; slot++)
        {
            // The slot's beginning as seen from the incident, half a day before to half a day after.
            var from = (slots.ClockSeconds[slot] - clock + DaySeconds + (DaySeconds / 2)) % DaySeconds - (DaySeconds / 2);
            var part = UpTo(from + slots.Seconds[slot]) - UpTo(from);
            massOf[slot] += mass * part;
            inNight += mass * part;
        }

        return inNight;
    }

    /// <summary>The night that a moment belongs to: until noon that of the day before.</summary>
    private static LocalDate NightOf(LocalDateTime time) => time.PlusHours(-12).Date;

    private double NightFactor(IsoDayOfWeek weekday)
    {
        var isOff = IsBeforeDayOff(weekday);
        var tonightIsOff = settings.IsHoliday || IsBeforeDayOff(tonight.DayOfWeek);
        var isSame = settings.IsHoliday ? isOff : weekday == tonight.DayOfWeek;
        return (isOff == tonightIsOff ? 1 : OtherNightFactor) * (isSame ? settings.SameWeekdayFactor : 1);
    }

    private static bool IsBeforeDayOff(IsoDayOfWeek weekday) => weekday is IsoDayOfWeek.Friday or IsoDayOfWeek.Saturday;

    /// <summary>The kernel's integral from its lower end, 0 to 1.</summary>
    private static double UpTo(int seconds)
    {
        var u = Math.Clamp((double)seconds / HourReachSeconds, -1, 1);
        return 0.5 + (0.75 * (u - (u * u * u / 3)));
    }
}
