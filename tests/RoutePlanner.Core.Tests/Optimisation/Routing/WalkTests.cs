using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Core.Tests.Optimisation.Routing;

/// <summary>Problems large enough that the search walks.</summary>
public sealed class WalkTests
{
    private static SearchBudget Budget(int iterations) => new(iterations, TimeSpan.FromMinutes(5), TimeProvider.System);

    [Theory]
    [InlineData(false, false, 1)]
    [InlineData(true, false, 2)]
    [InlineData(true, true, 2)]
    public void The_cost_kept_on_the_way_is_the_cost(bool timed, bool optional, int vehicleTypes) => RandomRouting.Seeds.Sample(
        seed =>
        {
            var problem = RandomRouting.Problem(seed, 125, timed, optional, vehicleTypes);
            var told = new List<RoutingProgress>();
            var result = HybridGeneticSearch.Solve(problem, Budget(600), (ulong)seed, new Told(told.Add));
            Assert.Equal(0, result.WrongMoves);
            if (told.Count > 0)
            {
                // The search's own sum against the reference, which drives the routes step by step.
                Assert.True(result.Best.IsFeasible);
                Assert.Equal(result.Best.Cost, told[^1].BestCost);

                // The search numbers tasks in another order than the problem.
                Assert.Equal(result.Best.Cost, RoutingCosts.Cost(problem, result.Best.Routes));
                Assert.True(RoutingCosts.IsFeasible(problem, result.Best.Routes));
                Assert.Equal(told.Select(progress => progress.BestCost).OrderDescending(), told.Select(progress => progress.BestCost));
            }
        },
        iter: 12);

    [Fact]
    public void The_same_seed_and_iterations_give_the_same_routes_whatever_the_time()
    {
        var problem = RandomRouting.Problem(5, 130, timed: true, optional: true, vehicleTypes: 2);
        string Routes(int minutes) => string.Join(
            " | ", HybridGeneticSearch.Solve(problem, new SearchBudget(3000, TimeSpan.FromMinutes(minutes), TimeProvider.System), 9).Best.Routes
                .Select(route => $"{route.Vehicle}: {string.Join(' ', route.Steps)}"));
        Assert.Equal(Routes(5), Routes(60));
    }

    [Fact]
    public void A_cancelled_walk_hands_back_what_it_has()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var result = HybridGeneticSearch.Solve(RandomRouting.Problem(5, 130, timed: false, optional: false, vehicleTypes: 1), Budget(1_000_000), 1, null, source.Token);
        Assert.Equal(130, result.Best.Routes.Sum(route => route.Steps.Length));
    }

    private sealed class Told(Action<RoutingProgress> tell) : IProgress<RoutingProgress>
    {
        public void Report(RoutingProgress value) => tell(value);
    }
}
