using CsCheck;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Explanation;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans.Explanation;

/// <summary>On random counties: whatever is offered is offered truly.</summary>
public sealed class RepairPropertyTests
{
    /// <summary>Plans of random counties whose squads have little time.</summary>
    private static readonly Gen<(int Seed, int Pick)> Cases = Gen.Select(RandomCounty.Seeds, Gen.Int[0, 1000]);

    [Fact]
    public void Each_repair_leaves_room_for_the_demand_in_a_new_plan_of_the_changed_county() => Cases.Sample(
        drawn =>
        {
            if (Explained(drawn) is not { } night)
            {
                return;
            }

            foreach (var repair in night.Explanation.Repairs)
            {
                var changed = repair.ApplyTo(night.Problem.County);
                var problem = PatrolProblem.Build(night.Problem.Roads with { County = changed }, changed.Night);

                // Made the most important of all, the demand is met in a plan of the whole night if there is room for it at all.
                var first = problem with { Demands = [.. problem.Demands.Select(demand => demand with { Priority = demand.Id == repair.DemandId ? 500 : demand.Priority })] };
                var plan = Planner.Solve(first, new PlannerOptions { Iterations = 1500 }).Plan;
                Assert.True(
                    plan.Demands.Single(demand => demand.DemandId == repair.DemandId).Status == DemandStatus.Met,
                    $"{repair.Kind} {repair.Minutes} {repair.UnitId} {repair.OtherDemandId} for {repair.DemandId}");
            }
        },
        iter: 10);

    [Fact]
    public void A_conflict_besides_others_names_for_each_rule_who_could_do_without_it() => Cases.Sample(
        drawn =>
        {
            if (Explained(drawn) is { } night)
            {
                Assert.All(
                    night.Explanation.Conflicts.Where(conflict => !conflict.IsAlone),
                    conflict => Assert.All(conflict.Rules, rule => Assert.NotNull(rule.WithoutItUnitId)));
            }
        },
        iter: 10);

    /// <summary>A demand that the plan doesn't meet, explained; null where it meets all.</summary>
    private static (PatrolProblem Problem, DemandExplanation Explanation)? Explained((int Seed, int Pick) drawn)
    {
        var problem = RandomCounty.Problem(drawn.Seed);
        var plan = Planner.Solve(problem).Plan;
        var explainer = new PlanExplainer(plan, problem, new ExplainOptions { Iterations = 200, TimeLimit = TimeSpan.FromMinutes(5) });
        var unmet = explainer.Unmet();
        return unmet.IsEmpty ? null : (problem, explainer.Explain(unmet[drawn.Pick % unmet.Length].DemandId));
    }
}
