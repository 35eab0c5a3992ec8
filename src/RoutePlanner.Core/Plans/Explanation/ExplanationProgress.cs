namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>What has been found so far.</summary>
/// <param name="Stage">What is done now.</param>
/// <param name="Conflict">A conflict just found, or null.</param>
/// <param name="Repair">A repair just verified, or null.</param>
public readonly record struct ExplanationProgress(ExplanationStage Stage, Conflict? Conflict, Repair? Repair);
