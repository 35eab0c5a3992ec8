using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>
/// Rules that together stand in the way of a demand, and none too many: with all others taken away they still do, and with any one of them taken away as well they don't, which a schedule or a
/// plan has shown for each.
/// </summary>
/// <param name="Rules">In the order of <see cref="RuleKind"/>; other demands by priority, the highest first.</param>
/// <param name="IsAlone">Whether they do so even if nothing else were asked tonight.</param>
/// <param name="Evidence">How sure it is that all together can't be kept.</param>
/// <param name="Iterations">Iterations of each search where it is not proved; 0 where no search was made.</param>
public sealed record Conflict(ImmutableArray<ConflictRule> Rules, bool IsAlone, Evidence Evidence, int Iterations);
