using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>
/// Re-derives everything a plan says from the plan's steps, the county and docs/plan.md and docs/coverage.md, and reports what doesn't hold. It shares
/// no code with the optimiser's evaluation, and checks hand-made plans just as well: no plan, however absurd, makes it fail.
/// </summary>
public static class PlanChecker
{
    /// <summary>All breaches: the plan's head, each unit's route, the demands, the totals. Empty when the plan holds.</summary>
    /// <param name="plan">Any plan.</param>
    /// <param name="problem">Tonight's problem, made from the county the plan is for.</param>
    public static ImmutableArray<Breach> Check(Plan plan, PatrolProblem problem)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(problem);
        var breaches = new BreachList();
        var index = new ProblemIndex(problem);
        plan = PlanShape.Complete(plan, breaches);

        HeadCheck.Run(plan, problem, breaches);
        var routes = UnitsCheck.Run(plan, index, breaches);
        foreach (var route in routes)
        {
            StepsCheck.Run(route, breaches);
            TravelCheck.Run(route, index, breaches);
            StandingCheck.Run(route, index, breaches);
            PassCheck.Run(route, index, breaches);
            BreakCheck.Run(route, breaches);
            LocksCheck.Run(route, index, breaches);
            PermissionCheck.Run(route, index, breaches);
            UnitTotalsCheck.Run(route, index, breaches);
        }

        var entries = BeatEntries.Of(routes, index.Graph);
        var figures = DemandsCheck.Run(plan, index, routes, entries, breaches);
        var model = RiskModel.Build(problem.Roads, problem.Night, problem.NightSeconds);
        var risk = UnprotectedRisk.Millionths(model, ItemPresences.Of(model, index, routes, entries));
        TotalsCheck.Run(plan, index, routes, figures, risk, breaches);
        BoundsCheck.Run(plan, routes, figures, breaches);
        ResponseCheck.Run(plan, problem, breaches);
        DutyCheck.Run(plan, routes, breaches);
        return breaches.ToImmutable();
    }
}
