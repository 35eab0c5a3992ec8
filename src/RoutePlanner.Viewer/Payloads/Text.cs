using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RoutePlanner.Viewer.Payloads;

/// <summary>Values as the county's files and plan.json write them.</summary>
internal static class Text
{
    private static readonly LocalTimePattern ClockPattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.Iso;

    /// <summary>HH:mm.</summary>
    public static string Clock(LocalTime time) => ClockPattern.Format(time);

    /// <summary>yyyy-MM-dd.</summary>
    public static string Date(LocalDate date) => DatePattern.Format(date);

    /// <summary>An enum's word in the files: <c>entry_exit</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
