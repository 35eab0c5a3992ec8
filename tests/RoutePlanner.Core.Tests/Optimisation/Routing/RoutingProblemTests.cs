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

    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    public void A_way_round_that_is_shorter_is_told(int vertices)
    {
        // From 0 to anywhere 9, between all others 3: in a large matrix only a sample of triples is looked at, and one in some hundred of them begins at 0.
        int[] Distances(int fromFirst) => [.. Enumerable.Range(0, vertices * vertices).Select(pair => (pair / vertices) switch
        {
            var from when from == pair % vertices => 0,
            0 when pair % vertices > 1 => fromFirst,
            _ => 3,
        })];
        RoutingProblem With(int fromFirst) => new(vertices, Distances(fromFirst), null, [], [new VehicleType(0, 0)]);
        Assert.Contains("shortest ways are needed", Assert.Throws<ArgumentException>(() => With(9)).Message, StringComparison.Ordinal);

        // 3 + 3 and two for rounding.
        Assert.Equal(vertices, With(8).VertexCount);
    }
}
