using NodaTime;
using NodaTime.Text;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Viewer.Editing;

/// <summary>Clock times of a county's night and seconds since its start, either from the other.</summary>
internal static class NightClock
{
    private static readonly LocalTimePattern WithSeconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>What the clock shows at a second of the night.</summary>
    public static LocalTime At(County county, int second) =>
        (county.Night.Date + county.Night.Start).InZoneLeniently(county.TimeZone).Plus(Duration.FromSeconds(second)).TimeOfDay;

    /// <summary>The second of the night at which the clock shows this; a time before the night's start is one of the next day.</summary>
    public static int SecondsOf(County county, LocalTime time)
    {
        var night = county.Night;
        return night.SecondsOf((time < night.Start ? night.Date.PlusDays(1) : night.Date) + time, county.TimeZone);
    }

    /// <summary>HH:mm, with seconds where there are any.</summary>
    public static string Text(County county, int second)
    {
        var time = At(county, second);
        return (time.Second == 0 ? Minutes : WithSeconds).Format(time);
    }
}
