using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans;

public sealed class PlannerTests
{
    [Fact]
    public void Plans_a_random_county() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = RandomCounty.Problem(seed);
            var result = Planner.Solve(problem);
            Assert.Equal(problem.Units.Length, result.Plan.Units.Length);
            Assert.Equal(SearchEnd.Iterations, result.End);
        },
        iter: 20);
}
