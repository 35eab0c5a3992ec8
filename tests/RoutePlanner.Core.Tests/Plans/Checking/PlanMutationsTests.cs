using CsCheck;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans.Checking;

public sealed class PlanMutationsTests
{
    public static TheoryData<string> Names => [.. PlanMutations.All.Select(mutation => mutation.Name)];

    [Fact]
    public void Names_are_unique() => Assert.Equal(PlanMutations.All.Count, PlanMutations.All.Select(m => m.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_plan_broken_on_purpose_is_caught(string name)
    {
        var mutation = PlanMutations.All.Single(m => m.Name == name);
        Choice.Any.Sample(choice => AssertCaught(mutation, HandPlan.Plan, HandCounty.Problem, choice, isNeeded: true), iter: 25, threads: 1);
    }

    [Fact]
    public void Every_mutation_of_a_plan_by_the_planner_is_caught()
    {
        foreach (var seed in new[] { 3, 14 })
        {
            var problem = RandomCounty.Problem(seed);
            var plan = Planner.Solve(problem).Plan;
            foreach (var mutation in PlanMutations.All)
            {
                Choice.Any.Sample(choice => AssertCaught(mutation, plan, problem, choice, isNeeded: false), iter: 2, threads: 1);
            }
        }
    }

    private static void AssertCaught(PlanMutation mutation, Plan plan, PatrolProblem problem, Choice choice, bool isNeeded)
    {
        if (mutation.Apply(plan, problem, choice) is { } broken)
        {
            var found = PlanChecker.Check(broken.Plan, broken.Problem);
            Assert.True(found.Any(breach => breach.Code == mutation.Code), $"'{mutation.Name}' should cause {mutation.Code}, found:\n{string.Join('\n', found)}");
        }
        else
        {
            Assert.False(isNeeded, $"'{mutation.Name}' has no spot in the plan");
        }
    }
}
