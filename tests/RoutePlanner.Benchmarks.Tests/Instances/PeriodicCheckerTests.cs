using RoutePlanner.Benchmarks.Instances;
using RoutePlanner.Benchmarks.Instances.Checking;

namespace RoutePlanner.Benchmarks.Tests.Instances;

public class PeriodicCheckerTests
{
    private const int Monday = 0, Tuesday = 1, Wednesday = 2, Thursday = 3, Friday = 4;

    // One edge of length 3 at the depot, twice a week, a unit of demand a day.
    private static readonly PeriodicInstance Instance = new(
        new MixedInstance("week", NodeCount: 2, Depot: 0, Capacity: 5, StatedFleet: 1, [new(0, 1, 3, 3)], [new("E1", 0, 1, 3, 3, Demand: 1)]), [2]);

    [Fact]
    public void The_first_service_of_a_week_collects_the_weekend_too()
    {
        // Served on Monday and Wednesday: Monday has Thursday to Monday, Wednesday has two days.
        const int set = (1 << Monday) | (1 << Wednesday);
        Assert.Equal((5, 2), (PeriodicInstance.DaysCollected(set, Monday), PeriodicInstance.DaysCollected(set, Wednesday)));
        Assert.All(Enumerable.Range(1, 31), days =>
            Assert.Equal(7, Enumerable.Range(0, 5).Where(d => (days & (1 << d)) != 0).Sum(d => PeriodicInstance.DaysCollected(days, d))));
    }

    [Fact]
    public void The_cost_is_that_of_the_whole_week()
    {
        var verdict = Check(Monday, Wednesday);
        Assert.True(verdict.Holds);
        Assert.Equal(2 * (3 + 3), verdict.Cost);
    }

    [Fact]
    public void Days_in_a_row_are_a_violation() => Assert.Contains("E1 is served on days 00011, not allowed for frequency 2", Check(Monday, Tuesday).Violations);

    [Fact]
    public void A_load_that_accrued_above_the_capacity_is_a_violation() => // Tuesday has Friday to Tuesday
        Assert.Equal(["day 2, route 1: load 5 exceeds the capacity 4"], Check(Instance with { Network = Instance.Network with { Capacity = 4 } }, Tuesday, Thursday).Violations);

    [Fact]
    public void Friday_and_Monday_are_apart() => Assert.Contains((1 << Monday) | (1 << Friday), PeriodicInstance.DaySets(2));

    [Fact]
    public void There_are_as_many_sets_of_days_as_in_the_paper() =>
        Assert.Equal([5, 6, 7, 5, 1], Enumerable.Range(1, 5).Select(f => PeriodicInstance.DaySets(f).Length));

    private static Verdict Check(params int[] days) => Check(Instance, days);

    private static Verdict Check(PeriodicInstance instance, params int[] days) => PeriodicChecker.Check(instance, new PeriodicSolution(
        [.. Enumerable.Range(0, 5).Select(day => new MixedSolution(days.Contains(day) ? [[new ServedTask(0, false)]] : []))]));
}
