using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Figures;

public sealed class ResponseMapTests
{
    [Fact]
    public void Response_at_a_moment_is_that_of_plain_Dijkstra_forwards_and_backwards_in_time() =>
        Gen.Select(RandomCounty.Seeds, Gen.Int[0, 359].Array[4]).Sample(
            (seed, minutes) =>
            {
                var problem = RandomCounty.Problem(seed);
                var plan = Planner.Solve(problem, new PlannerOptions { Iterations = 30 }).Plan;
                var graph = problem.Roads.Graph;
                var map = new ResponseMap(plan, problem);
                var compared = 0;
                foreach (var minute in minutes)
                {
                    var seconds = map.SecondsAt(60 * minute);
                    var reference = ResponseReference.At(plan, problem, 60 * minute);
                    for (var edge = 0; edge < graph.EdgeCount; edge++)
                    {
                        // The middle of an edge of an odd number of beats is the middle of its middle beat.
                        var beats = BeatEntries.CountOf(graph, edge);
                        if (beats % 2 == 1)
                        {
                            var times = graph.MayStopOn(edge) ? reference.GetValueOrDefault((edge, beats / 2), []) : [];
                            Assert.Equal(times.Count > 0 ? (int?)((times[0] + 9) / 10) : null, seconds[edge]);
                            compared++;
                        }
                    }
                }

                Assert.NotEqual(0, compared);
            },
            iter: 12, threads: 1);

    [Fact]
    public void A_plan_that_cannot_be_followed_is_refused() =>
        Assert.Throws<InputException>(() => new ResponseMap(HandPlan.Plan with { Units = [] }, HandCounty.Problem));
}
