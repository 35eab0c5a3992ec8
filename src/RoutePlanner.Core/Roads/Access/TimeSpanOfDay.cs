namespace RoutePlanner.Core.Roads.Access;

/// <summary>A stretch of the day.</summary>
/// <param name="StartMinute">Minutes after midnight, 0–1439.</param>
/// <param name="EndMinute">More than the start and at most a day later: 22:00–06:00 is 1320–1800.</param>
internal readonly record struct TimeSpanOfDay(int StartMinute, int EndMinute);
