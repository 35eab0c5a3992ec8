using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Export.Rosters;

/// <summary>A team's month.</summary>
/// <param name="Team">The team.</param>
/// <param name="Days">One entry a day: letters of the shifts that start on it, earliest first; empty for a day off.</param>
public sealed record RosterRow(Team Team, ImmutableArray<ImmutableArray<string>> Days)
{
    /// <summary>Shifts in the month.</summary>
    public int ShiftCount => Days.Sum(day => day.Length);
}
