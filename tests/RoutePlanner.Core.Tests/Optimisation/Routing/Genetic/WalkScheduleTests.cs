using RoutePlanner.Core.Optimisation.Routing;
using RoutePlanner.Core.Optimisation.Routing.Genetic;

namespace RoutePlanner.Core.Tests.Optimisation.Routing.Genetic;

public sealed class WalkScheduleTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_cools_down_twice_to_a_hundredth_of_what_a_task_costs(bool isTimed)
    {
        var schedule = new WalkSchedule(scale: 500, isTimed);
        double[] temperatures = [.. Enumerable.Range(0, 1001).Select(thousandth => thousandth / 1000.0).TakeWhile(spent => !WalkSchedule.IsOver(spent)).Select(schedule.Temperature)];
        Assert.Equal(1, temperatures.Zip(temperatures.Skip(1)).Count(pair => pair.Second > pair.First));
        Assert.Equal(temperatures[0], temperatures.Max());
        Assert.InRange(temperatures[^1], 5, 5.1);
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
