namespace RoutePlanner.Core.Patrol;

/// <summary>Which unit or post (never a person) answers for an area at one level.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Level">Level of responsibility, free word.</param>
/// <param name="ResponsibleUnit">The unit or post.</param>
public sealed record Responsibility(string AreaId, string Level, string ResponsibleUnit);
