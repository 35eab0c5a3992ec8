using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation.Alone;

namespace RoutePlanner.Core.Plans.Explanation.Solving;

/// <summary>Which units are tried for a demand: those that could come, the nearest first.</summary>
internal sealed class UnitChoice(AloneCheck check)
{
    /// <summary>Units among those given that can get to the demand's target and back, nearest base first.</summary>
    public ImmutableArray<Unit> Nearest(IEnumerable<Unit> units, int most) =>
    [
        .. units.Select(unit => (Unit: unit, Seconds: check.SecondsFromBase(unit)))
            .Where(entry => entry.Seconds is not null)
            .OrderBy(entry => entry.Seconds)
            .ThenBy(entry => entry.Unit.Id, StringComparer.Ordinal)
            .Take(most)
            .Select(entry => entry.Unit),
    ];
}
