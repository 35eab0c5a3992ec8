using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Core.Tests.Optimisation.Routing;

public sealed class TaskOrderTests
{
    [Fact]
    public void The_order_goes_on_to_the_nearest_that_is_not_in_yet()
    {
        // Tasks 0 to 4 on a street, at 0, 50, 10, 40 and 11.
        int[] at = [0, 50, 10, 40, 11];
        int[] distances = [.. at.SelectMany(from => at.Select(to => Math.Abs(from - to)))];
        var problem = new RoutingProblem(5, distances, null, [.. Enumerable.Range(0, 5).Select(vertex => RoutingTask.Node(vertex))], [new VehicleType(0, 0)]);
        var order = TaskOrder.Neighbouring(problem);
        Assert.Equal([0, 2, 4, 3, 1], order);
        Assert.Equal([0, 2, 4, 3, 1], problem.Reordered(order).Tasks.Select(task => task.Modes[0].Entry));
    }
}
