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
            Assert.Empty(PlanChecker.Check(Plan(locked, 2), locked).Select(b => b.ToString()));
        },
        iter: 40);

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
        iter: 20);

    [Fact]
    public void A_stop_that_can_t_be_reached_in_time_is_refused()
    {
        var problem = Enumerable.Range(0, 100).Select(seed => RandomCounty.Problem(seed)).First(p => p.Units.Any(u => Far(p, u) is not null));
        var unit = problem.Units.First(u => Far(problem, u) is not null);
        var stop = new LockedStop { UnitId = unit.Id, PlaceId = Far(problem, unit)!.Id, Start = problem.Night.Start.PlusSeconds(unit.ShiftStart), End = problem.Night.Start.PlusSeconds(unit.ShiftStart + 60) };
        var locked = With(problem, [stop]);
        Assert.Equal("impossible-lock", Assert.Single(Assert.Throws<InputException>(() => Plan(locked, 1)).Diagnostics).Code);
    }

    private static Place? Far(PatrolProblem problem, Unit unit) => problem.County.Places.Select((place, i) => (place, i)).FirstOrDefault(p =>
        problem.Roads.PlaceSnaps[p.i].Node != unit.BaseNode && problem.Roads.PlaceSnaps[p.i].Node >= 0 && unit.ShiftEnd - unit.ShiftStart > 60
        && PatrolProblem.MayWorkIn(unit, problem.PlaceAreaIds[p.i])).place;

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
