using NodaTime;

namespace RoutePlanner.Core.Plans.Export.Rosters;

/// <summary>A shift that a roster names by letters.</summary>
/// <param name="Letters">Its name in this roster.</param>
/// <param name="Start">Local time.</param>
/// <param name="End">Local time; not after the start means the next day.</param>
/// <param name="BreakMinutes">Length of its break, 0 for none.</param>
public sealed record RosterShift(string Letters, LocalTime Start, LocalTime End, int BreakMinutes);
