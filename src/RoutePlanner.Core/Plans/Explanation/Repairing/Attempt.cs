using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation.Solving;

namespace RoutePlanner.Core.Plans.Explanation.Repairing;

/// <summary>A repair that was tried and met the demand.</summary>
/// <param name="Repair">The change.</param>
/// <param name="Problem">The night with it.</param>
/// <param name="Outcome">All routes with it, and who pays.</param>
internal sealed record Attempt(Repair Repair, PatrolProblem Problem, VariantOutcome Outcome);
