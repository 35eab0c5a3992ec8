using NodaTime;

namespace RoutePlanner.Core.Patrol;

/// <summary>When a team is on duty: on one date, on one weekday, or, with neither, every day.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="Date">The date its shift starts, or null.</param>
/// <param name="Weekday">The weekday its shift starts, or null.</param>
/// <param name="Start">Local time.</param>
/// <param name="End">Local time; not after the start means the next day.</param>
/// <param name="BreakMinutes">Length of its break, 0 for none.</param>
public sealed record Duty(string TeamId, LocalDate? Date, IsoDayOfWeek? Weekday, LocalTime Start, LocalTime End, int BreakMinutes);
