using System.Collections.Immutable;
using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>Nights with locked stops.</summary>
public sealed class LockedPlanTests
{
    [Fact]
    public void Stops_of_a_plan_that_are_locked_are_in_every_other_plan() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var locked = With(problem, Locks(Plan(problem, 1), problem, seed));
            if (TryPlan(locked, new PlannerOptions { Seed = 2, Iterations = 20 }) is { } plan)
            {
                Assert.Empty(PlanChecker.Check(plan, locked).Select(b => b.ToString()));
            }
        },
        iter: 12);

    [Fact]
    public void A_plan_made_without_them_breaks_locks_at_other_times() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var plan = Plan(problem, 1);
            var later = Locks(plan, problem, seed).Where(stop => stop.KeyRoadId is not null).Select(stop => stop with { Start = stop.Start.PlusSeconds(1) });
            try
            {
                var locked = With(problem, [.. later]);
                Assert.Equal(locked.Locks.Length, PlanChecker.Check(plan, locked).Count(b => b.Code == BreachCode.LockBroken));
            }
            catch (InputException)
            {
                // A second later it may not be possible at all.
            }
        },
        iter: 12);

    [Fact]
    public void A_stop_that_can_t_be_reached_in_time_is_refused()
    {
        var problem = Enumerable.Range(0, 100).Select(seed => RandomCounty.Problem(seed)).First(p => p.Units.Any(u => Far(p, u) is not null));
        var unit = problem.Units.First(u => Far(problem, u) is not null);
        var stop = new LockedStop { UnitId = unit.Id, PlaceId = Far(problem, unit)!.Id, Start = problem.Night.Start.PlusSeconds(unit.ShiftStart), End = problem.Night.Start.PlusSeconds(unit.ShiftStart + 60) };
        var locked = With(problem, [stop]);
        Assert.Equal("impossible-lock", Assert.Single(Assert.Throws<InputException>(() => Plan(locked, 1)).Diagnostics).Code);
    }

    [Fact]
    public void What_has_been_driven_by_a_moment_stays_when_planning_on_from_it() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var start = Plan(problem, 1);
            var keepUntil = new Random(seed).Next(problem.NightSeconds);
            var plan = Planner.Solve(problem, new PlannerOptions { Seed = 2, Iterations = 20, Start = start, KeepUntil = keepUntil }).Plan;
            Assert.Empty(PlanChecker.Check(plan, problem).Select(b => b.ToString()));
            foreach (var (before, after) in start.Units.Zip(plan.Units))
            {
                Assert.Equal(Begun(before), Begun(after));
            }

            IEnumerable<string> Begun(UnitPlan unit) => unit.Steps
                .Where(step => step.Start < keepUntil && (step.Kind is StepKind.Visit or StepKind.Pass or StepKind.Break || step is { Kind: StepKind.Drive, Reason: StepReason.Presence }))
                .Select(step => $"{step.Kind} {step.Start}-{step.End} {step.PlaceId}{step.KeyRoadId}{string.Join(' ', step.Kind == StepKind.Drive ? step.Arcs ?? [] : [])}");
        },
        iter: 12);

    [Fact]
    public void Locks_hold_when_a_plan_is_gone_on_from() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var locked = With(problem, Locks(Plan(problem, 1), problem, seed));
            if (TryPlan(locked, new PlannerOptions { Seed = 2, Iterations = 20, Start = Plan(problem, 3) }) is { } plan)
            {
                Assert.Empty(PlanChecker.Check(plan, locked).Select(b => b.ToString()));
            }
        },
        iter: 12);

    private static Place? Far(PatrolProblem problem, Unit unit) => problem.County.Places.Select((place, i) => (place, i)).FirstOrDefault(p =>
        problem.Roads.PlaceSnaps[p.i].Node != unit.BaseNode && problem.Roads.PlaceSnaps[p.i].Node >= 0 && unit.ShiftEnd - unit.ShiftStart > 60
        && PatrolProblem.MayWorkIn(unit, problem.PlaceAreaIds[p.i])).place;

    /// <summary>
    /// Null where a stop that is not locked had allowed a turn on the way between two that are, so that these alone can't be reached from each other in time.
    /// </summary>
    private static Plan? TryPlan(PatrolProblem problem, PlannerOptions options)
    {
        try
        {
            return Planner.Solve(problem, options).Plan;
        }
        catch (InputException refused)
        {
            Assert.All(refused.Diagnostics, d => Assert.Equal(DiagnosticCode.ImpossibleLock, d.Code));
            return null;
        }
    }

    private static Plan Plan(PatrolProblem problem, ulong seed) => Planner.Solve(problem, new PlannerOptions { Seed = seed, Iterations = 20 }).Plan;

    private static PatrolProblem With(PatrolProblem problem, ImmutableArray<LockedStop> locks) =>
        PatrolProblem.Build(problem.Roads, problem.Night with { Locks = locks });

    /// <summary>About a third of all visits and passes of a plan.</summary>
    private static ImmutableArray<LockedStop> Locks(Plan plan, PatrolProblem problem, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. from unit in plan.Units
               from step in unit.Steps
               where step.Kind is StepKind.Visit or StepKind.Pass && random.Next(3) == 0
               select new LockedStop
               {
                   UnitId = unit.UnitId,
                   PlaceId = step.Kind == StepKind.Visit ? step.PlaceId : null,
                   KeyRoadId = step.KeyRoadId,
                   IsBackward = step.Direction == TravelDirection.Backward,
                   Start = problem.Night.Start.PlusSeconds(step.Start),
                   End = step.Kind == StepKind.Visit ? problem.Night.Start.PlusSeconds(step.End) : null,
               },
        ];
    }
}
