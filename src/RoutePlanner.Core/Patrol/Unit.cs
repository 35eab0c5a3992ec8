using System.Collections.Immutable;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol;

/// <summary>A team on one shift of tonight.</summary>
/// <param name="Id">The team's id; with <c>#2</c>, <c>#3</c>, … for its further shifts of the night (no id from a file holds a '#').</param>
/// <param name="Team">The team.</param>
/// <param name="ShiftStart">Seconds since the start of the night, 0 or more: a shift that began earlier is planned from the start of the night.</param>
/// <param name="ShiftEnd">Seconds since the start of the night, at most its length.</param>
/// <param name="BreakSeconds">Length of its break, 0 for none.</param>
/// <param name="BreakEarliest">Its break starts no earlier (seconds).</param>
/// <param name="BreakLatest">Its break ends no later (seconds).</param>
/// <param name="BasePlace">Index of its base in <see cref="County.Places"/>.</param>
/// <param name="BaseNode">Node of its base.</param>
/// <param name="AreaIds">Every area it may serve in, the inner ones included; empty with <see cref="Jurisdiction.Free"/>.</param>
public sealed record Unit(
    string Id, Team Team, int ShiftStart, int ShiftEnd, int BreakSeconds, int BreakEarliest, int BreakLatest, int BasePlace, int BaseNode,
    ImmutableHashSet<string> AreaIds)
{
    /// <summary>How it moves.</summary>
    public Mode Mode => Team.Mode;
}
