using RoutePlanner.Core.Optimisation.Routing;
using RoutePlanner.Core.Optimisation.Routing.Genetic;

namespace RoutePlanner.Core.Tests.Optimisation.Routing.Genetic;

public sealed class WalkScheduleTests
{
    [Theory]
    [InlineData(true, false, 5)]
    [InlineData(false, false, 5)]
    [InlineData(true, true, 50)]
    public void It_cools_down_twice_to_a_hundredth_of_what_a_task_costs_or_a_tenth_if_it_ends_warm(bool isTimed, bool endsWarm, double coldest)
    {
        var schedule = new WalkSchedule(scale: 500, isTimed, endsWarm);
        double[] temperatures = [.. Enumerable.Range(0, 1000).Select(thousandth => schedule.Temperature(thousandth / 1000.0))];
        Assert.Equal(1, temperatures.Zip(temperatures.Skip(1)).Count(pair => pair.Second > pair.First));
        Assert.Equal(temperatures[0], temperatures.Max());
        Assert.InRange(temperatures[^1], coldest, 1.02 * coldest);
    }

    [Fact]
    public void Walks_follow_each_other_and_leave_some_of_the_budget()
    {
        Assert.Equal([4, 3, 2, 1, 1], new[] { 20, 190, 300, 301, 5000 }.Select(tasks => WalkSchedule.Walks(tasks, hasOptional: false)));
        Assert.Equal(1, WalkSchedule.Walks(100, hasOptional: true));
        Assert.Equal([true, false, false], new[] { (120, true), (121, true), (120, false) }.Select(of => WalkSchedule.EndsWarm(of.Item1, of.Item2)));
        Assert.Equal(0, WalkSchedule.Done(spent: 0, walk: 0, walks: 3));
        Assert.Equal(1, WalkSchedule.Done(spent: 0.95 / 3, walk: 0, walks: 3), precision: 9);
        Assert.Equal(0, WalkSchedule.Done(spent: 0.95 / 3, walk: 1, walks: 3), precision: 9);
        Assert.Equal(1, WalkSchedule.Done(spent: 0.95, walk: 2, walks: 3), precision: 9);
    }

    [Theory]
    [InlineData(120, false, false)]
    [InlineData(121, false, true)]
    [InlineData(19, true, false)]
    [InlineData(20, true, true)]
    public void Large_problems_walk_and_smaller_ones_where_tasks_may_be_left_out(int tasks, bool optional, bool walks) =>
        Assert.Equal(walks, WalkSchedule.Suits(new RoutingProblem(
            1, [0], null, [.. Enumerable.Range(0, tasks).Select(task => RoutingTask.Node(0, prize: optional && task == 0 ? 1 : null))], [new VehicleType(0, 0)])));
}
