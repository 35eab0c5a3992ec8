using RoutePlanner.Benchmarks.Instances;
using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Benchmarks.Instances.Running;

namespace RoutePlanner.Benchmarks.Tests.Instances;

public class PeriodicSearchTests
{
    // Two edges of length 3 in a row from the depot, each once a week, a unit of demand a day: seven collected, and a vehicle takes both.
    private static readonly PeriodicInstance Instance = new(
        new MixedInstance(
            "week", NodeCount: 3, Depot: 0, Capacity: 14, StatedFleet: 1, [new(0, 1, 3, 3), new(1, 2, 3, 3)],
            [new("E1", 0, 1, 3, 3, Demand: 1), new("E2", 1, 2, 3, 3, Demand: 1)]),
        [1, 1]);

    private static readonly PeriodicCase Week = new(new BestKnown("small", "week", "week", Value: null, IsProven: false), Instance);

    [Fact]
    public void A_day_has_its_tasks_with_what_has_accrued()
    {
        // E1 on Monday and Thursday, E2 on Thursday: on Thursday three days and a week.
        var (problem, tasks) = Week.OfDay(3, [0b01001, 0b01000]);
        Assert.Equal([0, 1], tasks);
        Assert.Equal([3, 7], problem.Tasks.Select(task => task.Demand));
        Assert.Equal([4], Week.OfDay(0, [0b01001, 0b01000]).Problem.Tasks.Select(task => task.Demand));
    }

    [Fact]
    public void Days_are_chosen_so_that_the_week_is_cheap()
    {
        // Evened out, the edges lie on two days, 6 + 12; on one day both take 3 + 3 + 6.
        var run = new PeriodicSearch(Week, new SolverBudget(TimeSpan.FromSeconds(100), new CountingClock()), seed: 1).Run();
        Assert.Equal(18, run.Trace[0].Value);
        var verdict = Week.Check(run.Best!).Verdict;
        Assert.Empty(verdict.Violations);
        Assert.Equal((12, 12), (verdict.Cost, run.Trace[^1].Value));
    }
}
