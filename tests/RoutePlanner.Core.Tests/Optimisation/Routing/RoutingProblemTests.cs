using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Core.Tests.Optimisation.Routing;

public sealed class RoutingProblemTests
{
    [Fact]
    public void All_faults_are_told_at_once()
    {
        var fault = Assert.Throws<ArgumentException>(() => new RoutingProblem(
            2, [0, 1, -1, 0], null, [RoutingTask.Node(7, demand: -2), RoutingTask.Node(1, earliest: 9, latest: 4)], [new VehicleType(0, 3)]));
        Assert.Contains("distances[1, 0] is -1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("task 0 entry is vertex 7", fault.Message, StringComparison.Ordinal);
        Assert.Contains("task 0 demand is -2", fault.Message, StringComparison.Ordinal);
        Assert.Contains("task 1 has a window from 9 to 4", fault.Message, StringComparison.Ordinal);
        Assert.Contains("vehicle type 0 end is vertex 3", fault.Message, StringComparison.Ordinal);
    }
}
