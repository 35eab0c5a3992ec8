using System.Collections.Frozen;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>The door of the figures: plans whose routes can be followed, judged by the checker's own checks of units and routes.</summary>
internal static class FollowablePlan
{
    /// <summary>Breaches that leave open where a unit is at some second, or what it does there.</summary>
    private static readonly FrozenSet<string> InTheWay = FrozenSet.Create(
        StringComparer.Ordinal,
        BreachCode.MissingField, BreachCode.County, BreachCode.Night,
        BreachCode.UnitMissing, BreachCode.UnitUnknown, BreachCode.UnitDuplicate, BreachCode.UnitOrder, BreachCode.UnitField,
        BreachCode.StepHole, BreachCode.StepOverlap, BreachCode.StepBackward, BreachCode.StepKind, BreachCode.StepField,
        BreachCode.ArcUnknown, BreachCode.ArcsApart, BreachCode.NoAccess,
        BreachCode.PlaceUnknown, BreachCode.NotAtPlace, BreachCode.KeyRoadUnknown, BreachCode.PassArcs, BreachCode.PassDirection);

    /// <summary>Lets a plan pass or refuses it.</summary>
    /// <exception cref="InputException">With every breach in the way.</exception>
    public static void Demand(Plan plan, PatrolProblem problem)
    {
        var breaches = new BreachList();
        var index = new ProblemIndex(problem);
        plan = PlanShape.Complete(plan, breaches);
        HeadCheck.Run(plan, problem, breaches);
        foreach (var route in UnitsCheck.Run(plan, index, breaches))
        {
            StepsCheck.Run(route, breaches);
            TravelCheck.Run(route, index, breaches);
            StandingCheck.Run(route, index, breaches);
            PassCheck.Run(route, index, breaches);
        }

        var bag = new DiagnosticBag();
        foreach (var breach in breaches.ToImmutable().Where(b => InTheWay.Contains(b.Code)))
        {
            var where = breach.UnitId is null ? null : breach.StepIndex is { } step ? $"unit {breach.UnitId}, step {step}" : $"unit {breach.UnitId}";
            bag.Error(breach.Code, "plan.json", where, null, $"{breach.Message}; figures need routes that can be followed.");
        }

        bag.ThrowIfErrors();
    }
}
