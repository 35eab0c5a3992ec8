using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Core.Tests.Optimisation.Routing;

public sealed class HybridGeneticSearchTests
{
    private static SearchBudget Budget(int iterations) => new(iterations, TimeSpan.FromMinutes(5), TimeProvider.System);

    [Theory]
    [InlineData(false, false, 1)]
    [InlineData(false, false, 2)]
    [InlineData(false, true, 1)]
    [InlineData(true, false, 1)]
    [InlineData(true, true, 2)]
    public void Tiny_problems_are_solved_to_the_optimum_of_trying_everything(bool timed, bool optional, int vehicleTypes) => RandomRouting.Seeds.Sample(
        seed =>
        {
            var problem = RandomRouting.Problem(seed, 4, timed, optional, vehicleTypes);
            var best = HybridGeneticSearch.Solve(problem, Budget(400), 1).Best;
            if (Exhaustive.Optimum(problem) is { } optimum)
            {
                Assert.True(best.IsFeasible);
                Assert.Equal(optimum, best.Cost);
            }
            else
            {
                Assert.False(best.IsFeasible);
            }
        },
        iter: 20);

    [Theory]
    [InlineData(false, false, 1)]
    [InlineData(false, true, 2)]
    [InlineData(true, false, 2)]
    [InlineData(true, true, 1)]
    public void Every_move_changes_the_cost_by_what_it_predicted(bool timed, bool optional, int vehicleTypes) => RandomRouting.Seeds.Sample(
        seed =>
        {
            var problem = RandomRouting.Problem(seed, 25, timed, optional, vehicleTypes);
            Assert.Equal(0, HybridGeneticSearch.Solve(problem, Budget(60), (ulong)seed).WrongMoves);
        },
        iter: 20);

    [Fact]
    public void The_same_seed_and_iterations_give_the_same_routes()
    {
        var problem = RandomRouting.Problem(5, 40, timed: true, optional: true, vehicleTypes: 2);
        string Routes() => string.Join(
            " | ", HybridGeneticSearch.Solve(problem, Budget(200), 9).Best.Routes.Select(route => $"{route.Vehicle}: {string.Join(' ', route.Steps)}"));
        Assert.Equal(Routes(), Routes());
    }

    [Fact]
    public void A_problem_without_tasks_has_no_routes()
    {
        var problem = new RoutingProblem(1, [0], null, [], [new VehicleType(0, 0)]);
        var best = HybridGeneticSearch.Solve(problem, Budget(3), 1).Best;
        Assert.True(best.IsFeasible);
        Assert.Empty(best.Routes);
    }

    [Fact]
    public void A_cancelled_search_hands_back_what_it_has()
    {
        var problem = RandomRouting.Problem(5, 30, timed: false, optional: false, vehicleTypes: 1);
        using var source = new CancellationTokenSource();
        source.Cancel();
        var result = HybridGeneticSearch.Solve(problem, Budget(1_000_000), 1, null, source.Token);
        Assert.Equal(1, result.Iterations);
        Assert.Equal(30, result.Best.Routes.Sum(route => route.Steps.Length));
    }

    [Fact]
    public void More_routes_than_vehicles_are_never_used()
    {
        // Three nodes of demand 1 and vehicles of capacity 1, but only two of them: no solution, and it says so.
        var tasks = Enumerable.Range(0, 3).Select(_ => RoutingTask.Node(0, demand: 1)).ToList();
        var best = HybridGeneticSearch.Solve(new RoutingProblem(1, [0], null, tasks, [new VehicleType(0, 0, 1, Count: 2)]), Budget(50), 1).Best;
        Assert.False(best.IsFeasible);
        Assert.InRange(best.Routes.Length, 1, 2);
    }
}
