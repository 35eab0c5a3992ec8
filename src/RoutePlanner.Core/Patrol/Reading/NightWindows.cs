using NodaTime;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>Whether a window of the clock falls into a night.</summary>
internal static class NightWindows
{
    /// <summary>Whether they have at least a second in common; the window may have begun on the eve.</summary>
    public static bool Overlaps(ClockWindow window, Night night, DateTimeZone zone)
    {
        var nightSeconds = night.LengthSeconds(zone);
        for (var days = -1; days <= 1; days++)
        {
            var date = night.Date.PlusDays(days);
            var endDate = window.End <= window.Start ? date.PlusDays(1) : date;
            if (night.SecondsOf(date + window.Start, zone) < nightSeconds && night.SecondsOf(endDate + window.End, zone) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
