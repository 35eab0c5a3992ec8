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
            foreach (var br in PlanChecker.Check(Planner.Solve(problem).Plan, problem)) { System.IO.File.AppendAllText("/tmp/breaches.txt", $"{seed} {br}\n"); }
        },
        iter: 300, threads: 1);
}
