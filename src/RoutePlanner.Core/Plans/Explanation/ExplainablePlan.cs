using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>The door of explanations: only a plan that holds is explained, since one that breaks rules may leave demands unmet for any reason.</summary>
internal static class ExplainablePlan
{
    /// <summary>Lets a plan pass or refuses it.</summary>
    /// <exception cref="InputException">With every breach.</exception>
    public static void Demand(Plan plan, PatrolProblem problem)
    {
        var bag = new DiagnosticBag();
        foreach (var breach in PlanChecker.Check(plan, problem))
        {
            var where = breach.DemandId is { } demand ? $"demand {demand}"
                : breach.UnitId is null ? null : breach.StepIndex is { } step ? $"unit {breach.UnitId}, step {step}" : $"unit {breach.UnitId}";
            bag.Error(breach.Code, "plan.json", where, null, $"{breach.Message}; only a plan that holds can be explained. Plan again with the county as it is.");
        }

        bag.ThrowIfErrors();
    }
}
