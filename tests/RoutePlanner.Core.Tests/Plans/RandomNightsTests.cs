using System.Globalization;
using CsCheck;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>What holds of every plan, over many random counties: 60, or as many as the environment variable ROUTEPLANNER_PLANS says in a long run.</summary>
public sealed class RandomNightsTests
{
    private static readonly int Plans =
        int.TryParse(Environment.GetEnvironmentVariable("ROUTEPLANNER_PLANS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 60;

    [Fact]
    public void Every_plan_passes_the_independent_checker() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            Assert.Empty(PlanChecker.Check(Planner.Solve(problem).Plan, problem).Select(b => b.ToString()));
        },
        iter: Plans);

    /// <summary>Gaps cost nothing here: else a unit may have to drive another way or wait, so that a gap stays short. What presence and kilometres are worth is less than any visit.</summary>
    [Fact]
    public void No_unit_is_idle_while_a_visit_or_pass_is_missing_that_it_could_make() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            problem = problem with { Night = problem.Night with { Objective = new Objective { GapExcess = 0 } } };
            var plan = Planner.Solve(problem).Plan;
            Assert.Empty(IdleUnits.Find(problem, plan));
        },
        iter: Plans);

    /// <summary>The finder itself: visits that are taken out of a plan, while their units wait instead, are found.</summary>
    [Fact]
    public void A_unit_that_waits_where_it_made_a_visit_is_found_idle() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var plan = Planner.Solve(problem).Plan;
            foreach (var demand in problem.Demands.Where(d => d.Kind == DemandKind.Visits && d.Count > 0))
            {
                var bare = plan with { Units = [.. plan.Units.Select(u => u with { Steps = [.. u.Steps.Select(s => IsVisitOf(s, demand) ? Waiting(s) : s)] })] };
                if (plan.Demands.Single(d => d.DemandId == demand.Id).Served.Length > 0)
                {
                    Assert.Contains(IdleUnits.Find(problem, bare), found => found.Contains($" {demand.Id} ", StringComparison.Ordinal));
                }
            }
        },
        iter: 10);

    private static bool IsVisitOf(PlanStep step, Demand demand) => step.PlaceId == demand.TargetId && step.Kind is (StepKind.Visit or StepKind.Hold);

    private static PlanStep Waiting(PlanStep step) => step with { Kind = StepKind.Wait, DemandId = null, Reason = StepReason.Spare };
}
