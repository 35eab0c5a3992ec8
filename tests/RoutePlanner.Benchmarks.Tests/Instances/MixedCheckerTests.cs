using System.Collections.Immutable;
using RoutePlanner.Benchmarks.Instances;
using RoutePlanner.Benchmarks.Instances.Checking;
using static RoutePlanner.Benchmarks.Tests.Instances.SmallInstances;

namespace RoutePlanner.Benchmarks.Tests.Instances;

public class MixedCheckerTests
{
    private static Verdict Check(params ServedTask[][] routes) =>
        new MixedChecker(Square).CheckSum(new MixedSolution([.. routes.Select(r => ImmutableArray.Create(r))]));

    [Fact]
    public void A_route_costs_what_it_serves_and_the_shortest_ways_between()
    {
        // Once round serves AB 3, BC 4, CD 5 and drives DA 2; the second route drives AD 2, serves the node, drives back 2.
        var verdict = Check([new(AB, false), new(BC, false), new(CD, false)], [new(D, false)]);
        Assert.True(verdict.Holds);
        Assert.Equal((3 + 4 + 5 + 2 + 2 + 2, 2), (verdict.Cost, verdict.Routes));
    }

    [Fact]
    public void An_edge_may_be_served_either_way()
    {
        // CD backwards begins at D: AD 2, DC 5, back CD 5, DA 2. From B to the depot BA 3.
        var verdict = Check([new(CD, true)], [new(AB, false), new(BC, false)], [new(D, false)]);
        Assert.True(verdict.Holds);
        Assert.Equal((2 + 5 + 7) + (3 + 4 + 7) + 4, verdict.Cost);
    }

    [Fact]
    public void An_arc_served_backwards_is_a_violation() =>
        Assert.Contains("BC can't be served backwards", Check([new(AB, false), new(BC, true), new(CD, false)], [new(D, false)]).Violations.Single());

    [Fact]
    public void A_task_left_out_and_a_task_served_twice_are_violations() =>
        Assert.Equal(["CD is served 0 times", "D is served 2 times"], Check([new(AB, false), new(BC, false), new(D, false)], [new(D, false)]).Violations);

    [Fact]
    public void A_load_above_the_capacity_is_a_violation() =>
        Assert.Equal(["route 1: load 7 exceeds the capacity 6"], Check([[new(AB, false), new(BC, false), new(CD, false), new(D, false)]]).Violations);

    [Fact]
    public void The_longest_route_counts_where_the_load_is_to_be_balanced()
    {
        var solution = new MixedSolution([[new(AB, false), new(BC, false), new(CD, false)], [], [new(D, false)]]);
        Assert.Equal(14, new MixedChecker(Square).CheckLongest(solution, vehicles: 2).Cost);
        Assert.Equal(["2 routes for 1 vehicles"], new MixedChecker(Square).CheckLongest(solution, vehicles: 1).Violations);
    }

    [Fact]
    public void Of_parallel_links_the_cheaper_is_driven()
    {
        // As in some DI-NEARP files: a dear and a cheap edge between the same nodes, in either order.
        GraphLink dear = new(0, 1, 8, 8), cheap = new(0, 1, 3, 3);
        foreach (var links in (GraphLink[][])[[dear, cheap], [cheap, dear]])
        {
            Assert.Equal(3, new LinkPaths(Square with { Links = [.. links] }).Cost(1, 0));
        }
    }

    [Fact]
    public void Where_there_is_no_way_there_is_a_violation() =>
        Assert.NotEmpty(new MixedChecker(Square with { Links = [new(0, 1, 3, null)] }).CheckSum(new MixedSolution([[new(AB, false)]])).Violations);
}
