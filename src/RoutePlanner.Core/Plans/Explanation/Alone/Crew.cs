using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation.Alone;

/// <summary>A unit as it could be used for one demand alone.</summary>
/// <param name="Unit">The unit, with the shift it has or would have.</param>
/// <param name="Ways">Its ways to the target; none where it can't get there.</param>
/// <param name="Counts">Whether its visits count: tier, skills and area are right. Otherwise it may only come, which shortens gaps.</param>
internal sealed record Crew(Unit Unit, TargetWays Ways, bool Counts);
