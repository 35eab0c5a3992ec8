using NodaTime;

namespace RoutePlanner.Core.Patrol;

/// <summary>Which of a team's duties start on a date.</summary>
internal static class DutyDay
{
    /// <summary>A dated row replaces weekly rows on its date, a weekday row the daily ones.</summary>
    /// <param name="duties">One team's.</param>
    /// <param name="date">The date.</param>
    public static List<Duty> Of(IReadOnlyCollection<Duty> duties, LocalDate date)
    {
        var today = duties.Where(d => d.Date == date).ToList();
        if (today.Count == 0)
        {
            today = [.. duties.Where(d => d.Date is null && d.Weekday == date.DayOfWeek)];
        }

        return today.Count > 0 ? today : [.. duties.Where(d => d.Date is null && d.Weekday is null)];
    }
}
