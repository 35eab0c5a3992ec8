using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>One way to break a valid plan on purpose.</summary>
/// <param name="Name">What is done to it.</param>
/// <param name="Code">The breach it must cause.</param>
/// <param name="Apply">
/// The broken plan and the problem to hold it against; null where the plan has no spot to break this way. Most leave the problem as it is; some change what
/// the county asks, so that a plan that was right no longer is.
/// </param>
internal sealed record PlanMutation(string Name, string Code, Func<Plan, PatrolProblem, Choice, (Plan Plan, PatrolProblem Problem)?> Apply)
{
    /// <summary>Breaks something about the plan as a whole.</summary>
    public static PlanMutation OfPlan(string name, string code, Func<Plan, Choice, Plan?> change) =>
        new(name, code, (plan, problem, choice) => change(plan, choice) is { } broken ? (broken, problem) : null);

    /// <summary>Breaks one unit.</summary>
    public static PlanMutation OfUnit(string name, string code, Func<UnitPlan, Choice, UnitPlan> change) => OfPlan(name, code, (plan, choice) =>
        choice.Of(plan.Units) is { } unit ? plan with { Units = plan.Units.Replace(unit, change(unit, choice)) } : null);

    /// <summary>Breaks one step of those that fit.</summary>
    public static PlanMutation OfStep(string name, string code, Func<StepSpot, bool> fits, Func<StepSpot, Choice, PlanStep> change) =>
        OfSteps(name, code, fits, (spot, choice) => spot.Unit.Steps.SetItem(spot.Index, change(spot, choice)));

    /// <summary>Breaks a unit's steps at one of those that fit.</summary>
    public static PlanMutation OfSteps(
        string name, string code, Func<StepSpot, bool> fits, Func<StepSpot, Choice, System.Collections.Immutable.ImmutableArray<PlanStep>> change) =>
        new(name, code, (plan, problem, choice) => choice.Of([.. StepSpot.All(plan, problem).Where(fits)]) is { } spot
            ? (plan with { Units = plan.Units.Replace(spot.Unit, spot.Unit with { Steps = change(spot, choice) }) }, problem)
            : null);

    /// <summary>Breaks what is said about one demand of those that fit.</summary>
    public static PlanMutation OfDemand(string name, string code, Func<DemandResult, bool> fits, Func<DemandResult, Choice, DemandResult> change) =>
        OfPlan(name, code, (plan, choice) => choice.Of([.. plan.Demands.Where(fits)]) is { } demand
            ? plan with { Demands = plan.Demands.Replace(demand, change(demand, choice)) }
            : null);

    public override string ToString() => Name;
}
