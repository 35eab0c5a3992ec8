using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation.Solving;

/// <summary>Tonight with something changed, and what of the plan may change with it.</summary>
/// <param name="Problem">The changed night. Units that aren't <paramref name="Movable"/> must be the plan's.</param>
/// <param name="DemandId">The demand to be met.</param>
/// <param name="Movable">Ids of the units whose routes may change; those of all others stay as they are.</param>
/// <param name="Dropped">Ids of demands that need no longer be kept.</param>
/// <param name="Replaced">Ids of the plan's units whose work the movable ones take over though their id is another.</param>
/// <param name="IsInstant">Whether ways take no time; then the outcome is no plan.</param>
internal sealed record Variant(
    PatrolProblem Problem, string DemandId, ImmutableArray<string> Movable, ImmutableHashSet<string> Dropped, ImmutableHashSet<string> Replaced, bool IsInstant = false);
