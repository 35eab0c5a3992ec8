using RoutePlanner.Benchmarks.Instances;
using RoutePlanner.Benchmarks.Instances.Checking;
using static RoutePlanner.Benchmarks.Tests.Instances.SmallInstances;

namespace RoutePlanner.Benchmarks.Tests.Instances;

public class NodeCheckerTests
{
    private static readonly NodeSolution OneRoute = new([new NodeRoute(0, [1, 2])]);

    [Fact]
    public void The_cost_is_the_length_in_the_unit_of_the_set()
    {
        var verdict = NodeChecker.Check(Line(), OneRoute);
        Assert.True(verdict.Holds);
        Assert.Equal((100 + 100 + 200, 1), (verdict.Cost, verdict.Routes));
    }

    [Fact]
    public void Coming_after_a_window_is_a_violation()
    {
        // Out to the far client first, there till 250, at the near one 350: its window has closed at 300.
        var verdict = NodeChecker.Check(Line(), new NodeSolution([new NodeRoute(0, [2, 1])]));
        Assert.Equal(["vehicle 1: comes to 1 at 350, closed since 300"], verdict.Violations);
    }

    [Theory]
    [InlineData(500, true)] // leaves at 200 for a window until 300: 100 + 50 + 100 + 50 + 200 without waiting
    [InlineData(499, false)]
    public void A_route_lasts_as_long_as_it_must_when_it_leaves_as_late_as_it_can(int longest, bool holds) =>
        Assert.Equal(holds, NodeChecker.Check(Line(maxDuration: longest), OneRoute).Holds);

    [Fact]
    public void Waiting_that_cannot_be_avoided_counts()
    {
        // The first client closes at 0, so that the vehicle must leave at once; it then waits for the second.
        var line = Line(maxDuration: 799);
        line = line with { Sites = [line.Sites[0], line.Sites[1] with { Opens = 0, Closes = 100 }, line.Sites[2] with { Opens = 550 }] };
        Assert.Equal(["vehicle 1: takes 800, at most 799 are allowed"], NodeChecker.Check(line, OneRoute).Violations); // 550 + 50 + 200
    }

    [Fact]
    public void A_client_left_out_costs_its_prize_where_it_may_be_left_out()
    {
        var solution = new NodeSolution([new NodeRoute(1, [1])]);
        Assert.Equal(["client 2 is visited 0 times"], NodeChecker.Check(Line(), solution).Violations);
        var verdict = NodeChecker.Check(Line(optional: true), solution);
        Assert.True(verdict.Holds);
        Assert.Equal(100 + 100 + 90, verdict.Cost);
    }

    [Fact]
    public void A_client_visited_twice_an_overload_and_a_vehicle_used_twice_are_violations()
    {
        var twice = new NodeSolution([new NodeRoute(0, [1, 2]), new NodeRoute(0, [2])]);
        Assert.Equal(["vehicle 1 drives 2 routes", "client 2 is visited 2 times"], NodeChecker.Check(Line(), twice).Violations);
        Assert.Equal(["vehicle 1: load 5 exceeds the capacity 4"], NodeChecker.Check(Line() with { Capacity = 4 }, OneRoute).Violations);
    }

    [Fact]
    public void What_does_not_exist_is_a_violation()
    {
        Assert.Contains("there is no vehicle 3", NodeChecker.Check(Line(), new NodeSolution([new NodeRoute(2, [1, 2])])).Violations);
        Assert.Contains("vehicle 1 stops at what is not a client", NodeChecker.Check(Line(), new NodeSolution([new NodeRoute(0, [0, 3])])).Violations);
    }
}
