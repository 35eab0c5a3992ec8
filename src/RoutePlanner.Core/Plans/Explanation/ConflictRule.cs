namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>A rule of a conflict.</summary>
/// <param name="Kind">Which.</param>
/// <param name="OtherDemandId">The other demand, for <see cref="RuleKind.OtherDemand"/>; else null.</param>
/// <param name="WithoutItUnitId">A unit that serves the demand when this rule alone is taken away: what shows that it matters. For a team that is off duty its id.</param>
public sealed record ConflictRule(RuleKind Kind, string? OtherDemandId, string? WithoutItUnitId);
