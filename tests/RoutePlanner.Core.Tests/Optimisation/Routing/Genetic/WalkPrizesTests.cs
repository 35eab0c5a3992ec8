using RoutePlanner.Core.Optimisation.Routing;
using RoutePlanner.Core.Optimisation.Routing.Genetic;

namespace RoutePlanner.Core.Tests.Optimisation.Routing.Genetic;

public sealed class WalkPrizesTests
{
    [Theory]
    [InlineData(10, 25, 75)] // 5 legs of 10 are 50, a quarter of the mean of 200
    [InlineData(40, 100, 300)] // 5 legs of 40 are the mean: as they are
    [InlineData(90, 100, 300)]
    public void Prizes_count_for_five_legs_in_the_mean_at_most(double leg, long first, long second)
    {
        var problem = new RoutingProblem(1, [0], null, [RoutingTask.Node(0, prize: 100), RoutingTask.Node(0, prize: 300), RoutingTask.Node(0)], [new VehicleType(0, 0)]);
        var prizes = new WalkPrizes(new RoutingModel(problem, 2));
        prizes.Scale(leg);
        Assert.Equal([first, second, RoutingModel.Compulsory], prizes.OfTasks);
        Assert.Equal(second, prizes.Of([0, -1, 1]));
        Assert.Equal((first + second) / 2.0, prizes.Mean);
    }
}
