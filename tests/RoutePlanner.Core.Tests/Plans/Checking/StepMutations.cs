using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>Breaks the times, kinds and fields of steps, the break, and who may serve what.</summary>
internal static class StepMutations
{
    public static IEnumerable<PlanMutation> All =>
    [
        PlanMutation.OfStep("a step starts late", BreachCode.StepHole, _ => true, (s, choice) => s.Step with { Start = s.Step.Start + choice.Amount }),
        PlanMutation.OfStep("a step starts early", BreachCode.StepOverlap, _ => true, (s, choice) => s.Step with { Start = s.Step.Start - choice.Amount }),
        PlanMutation.OfStep("a step ends late", BreachCode.StepOverlap, _ => true, (s, choice) => s.Step with { End = s.Step.End + choice.Amount }),
        PlanMutation.OfStep("a step ends early", BreachCode.StepHole, _ => true, (s, choice) => s.Step with { End = s.Step.End - choice.Amount }),
        PlanMutation.OfStep("a step runs backward", BreachCode.StepBackward, s => s.Seconds > 0, (s, _) => s.Step with { Start = s.Step.End, End = s.Step.Start }),
        PlanMutation.OfSteps("a step dropped", BreachCode.StepHole, s => s.Seconds > 0, (s, _) => s.Unit.Steps.RemoveAt(s.Index)),
        PlanMutation.OfSteps("a step twice", BreachCode.StepOverlap, s => s.Seconds > 0, (s, _) => s.Unit.Steps.Insert(s.Index, s.Step)),
        PlanMutation.OfSteps("a step null", BreachCode.MissingField, _ => true, (s, _) => s.Unit.Steps.SetItem(s.Index, null!)),
        PlanMutation.OfSteps(
            "a visit cut short, totals left", BreachCode.UnitTotals, s => s.IsVisit && s.Seconds > 1 && !s.IsLast && s.Unit.Steps[s.Index + 1].Kind is not (StepKind.Visit or StepKind.Hold),
            (s, choice) => Shift(s, -Math.Min(choice.Amount, s.Seconds - 1))),
        PlanMutation.OfSteps(
            "a slower drive, totals left", BreachCode.UnitTotals, s => s.IsDriven && !s.IsLast && s.Unit.Steps[s.Index + 1].Kind == StepKind.Wait,
            (s, choice) => Shift(s, Math.Max(1, Math.Min(choice.Amount, s.Unit.Steps[s.Index + 1].End - s.Step.End)))),

        PlanMutation.OfStep("no such kind", BreachCode.StepKind, _ => true, (s, choice) => s.Step with { Kind = (StepKind)(99 + choice.Amount) }),
        PlanMutation.OfStep("a drive without metres", BreachCode.StepField, s => s.IsDriven, (s, _) => s.Step with { Metres = null }),
        PlanMutation.OfStep("a drive without arcs", BreachCode.StepField, s => s.IsDriven, (s, _) => s.Step with { Arcs = null }),
        PlanMutation.OfStep("arcs unset", BreachCode.StepField, s => s.IsDriven, (s, _) => s.Step with { Arcs = default(ImmutableArray<int>) }),
        PlanMutation.OfStep("a drive at a place", BreachCode.StepField, s => s.IsDriven, (s, _) => s.Step with { PlaceId = "x" }),
        PlanMutation.OfStep("a visit with metres", BreachCode.StepField, s => !s.IsDriven, (s, choice) => s.Step with { Metres = choice.Amount }),
        PlanMutation.OfStep("a visit nowhere", BreachCode.StepField, s => s.IsVisit, (s, _) => s.Step with { PlaceId = null }),
        PlanMutation.OfStep("a stop with a direction", BreachCode.StepField, s => !s.IsDriven, (s, _) => s.Step with { Direction = TravelDirection.Forward }),
        PlanMutation.OfStep("a pass without direction", BreachCode.StepField, s => s.Step.Kind == StepKind.Pass, (s, _) => s.Step with { Direction = null }),
        PlanMutation.OfStep("a pass called a drive", BreachCode.StepField, s => s.Step.Kind == StepKind.Pass, (s, _) => s.Step with { Kind = StepKind.Drive }),
        PlanMutation.OfStep("a wait without reason", BreachCode.StepReason, s => s.Step.Kind == StepKind.Wait, (s, _) => s.Step with { Reason = null }),
        PlanMutation.OfStep("an unknown reason to wait", BreachCode.StepReason, s => s.Step.Kind == StepKind.Wait, (s, _) => s.Step with { Reason = "tired" }),
        PlanMutation.OfStep("a drive with a reason", BreachCode.StepReason, s => s.IsDriven, (s, _) => s.Step with { Reason = "spare" }),

        PlanMutation.OfStep("no break", BreachCode.BreakMissing, IsBreak, (s, _) => s.Step with { Kind = StepKind.Wait, Reason = "spare" }),
        PlanMutation.OfSteps("a short break", BreachCode.BreakShort, IsBreak, (s, choice) => s.Unit.Steps
            .SetItem(s.Index, s.Step with { End = s.Step.Start + (choice.Amount % s.Duty.BreakSeconds) })
            .Insert(s.Index + 1, Waiting(s.Step with { Start = s.Step.Start + (choice.Amount % s.Duty.BreakSeconds) }))),
        PlanMutation.OfSteps("a break in two pieces", BreachCode.BreakExtra, s => IsBreak(s) && s.Seconds > 1, (s, choice) => s.Unit.Steps
            .SetItem(s.Index, s.Step with { End = s.Step.Start + 1 + (choice.Amount % (s.Seconds - 1)) })
            .Insert(s.Index + 1, s.Step with { Start = s.Step.Start + 1 + (choice.Amount % (s.Seconds - 1)) })),
        PlanMutation.OfStep(
            "a second break", BreachCode.BreakExtra, s => s.Step.Kind == StepKind.Wait && s.Unit.Steps.Any(step => step.Kind == StepKind.Break), (s, _) => Resting(s.Step)),
        PlanMutation.OfStep("a break nobody has", BreachCode.BreakExtra, s => s.Step.Kind == StepKind.Wait && s.Duty.BreakSeconds == 0, (s, _) => Resting(s.Step)),
        PlanMutation.OfSteps(
            "the break at the wrong time", BreachCode.BreakTime,
            s => s.Step.Kind == StepKind.Wait && s.Duty.BreakSeconds > 0 && (s.Step.Start < s.Duty.BreakEarliest || s.Step.End > s.Duty.BreakLatest),
            (s, _) => [.. s.Unit.Steps.Select((step, i) => i == s.Index ? Resting(step) : step.Kind == StepKind.Break ? Waiting(step) : step)]),

        OfUnitDuty("areas that the unit may not work in", BreachCode.Jurisdiction, s => AreaOf(s) is not null, (s, unit) => unit with { AreaIds = ["elsewhere"] }),
        OfNamedDemand("a tier that may not serve", BreachCode.NotAllowed, (s, demand) => demand with { Tiers = [s.Unit.Tier == Tier.Seat ? Tier.Village : Tier.Seat] }),
        OfNamedDemand("a skill that is lacking", BreachCode.NotAllowed, (_, demand) => demand with { Needs = ["helicopter"] }),
        PlanMutation.OfStep("a step for an unknown demand", BreachCode.DemandUnknown, _ => true, (s, _) => s.Step with { DemandId = "visits:nowhere" }),
        PlanMutation.OfStep("a demand that the step can't serve", BreachCode.DemandMismatch, _ => true, (s, choice) => s.Step with
        {
            DemandId = choice.Of([.. s.Problem.Demands.Where(d => d.TargetId != (s.Step.PlaceId ?? s.Step.KeyRoadId))])!.Id,
        }),
    ];

    private static bool IsBreak(StepSpot s) => s.Step.Kind == StepKind.Break && s.Duty.BreakSeconds > 0;

    private static PlanStep Waiting(PlanStep step) => step with { Kind = StepKind.Wait, Reason = "spare" };

    private static PlanStep Resting(PlanStep step) => step with { Kind = StepKind.Break, Reason = null };

    /// <summary>The steps with the boundary to the next one moved.</summary>
    private static ImmutableArray<PlanStep> Shift(StepSpot s, int seconds) => s.Unit.Steps
        .SetItem(s.Index, s.Step with { End = s.Step.End + seconds })
        .SetItem(s.Index + 1, s.Unit.Steps[s.Index + 1] with { Start = s.Unit.Steps[s.Index + 1].Start + seconds });

    private static string? AreaOf(StepSpot s) => s.IsVisit
        ? s.Problem.PlaceAreaIds[s.Problem.County.Places.ToList().FindIndex(place => place.Id == s.Step.PlaceId)]
        : s.Step.KeyRoadId is { } road ? s.Problem.Demands.FirstOrDefault(demand => demand.TargetId == road)?.AreaId : null;

    private static PlanMutation OfUnitDuty(string name, string code, Func<StepSpot, bool> fits, Func<StepSpot, Unit, Unit> change) =>
        new(name, code, (plan, problem, choice) => choice.Of([.. StepSpot.All(plan, problem).Where(fits)]) is { } spot
            ? (plan, problem with { Units = problem.Units.Replace(spot.Duty, change(spot, spot.Duty)) })
            : null);

    private static PlanMutation OfNamedDemand(string name, string code, Func<StepSpot, Demand, Demand> change) =>
        new(name, code, (plan, problem, choice) =>
        {
            var spot = choice.Of([.. StepSpot.All(plan, problem).Where(s => s.Step.DemandId is not null)]);
            if (spot is null)
            {
                return null;
            }

            var demand = problem.Demands.First(d => d.Id == spot.Step.DemandId);
            return (plan, problem with { Demands = problem.Demands.Replace(demand, change(spot, demand)) });
        });
}
