using CsCheck;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans.Checking;

public sealed class PlannerPlansTests
{
    [Fact]
    public void What_the_planner_makes_holds() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            Assert.Empty(PlanChecker.Check(Planner.Solve(problem).Plan, problem).Select(breach => breach.ToString()));
        },
        iter: 12, threads: 1);
}
