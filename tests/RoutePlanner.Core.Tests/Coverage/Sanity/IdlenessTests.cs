using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Coverage.Sanity;

/// <summary>
/// Gaps as the literature on multi-agent patrolling knows them. A node's idleness is the time since somebody was there, the worst idleness of a graph the longest of any node (Machado, Ramalho, Zucker and
/// Drogoul 2002, "Multi-agent patrolling: an empirical analysis of alternative architectures"). The cyclic strategy sends all agents along one closed walk, evenly spread; for one agent the shortest closed walk
/// is best, for several agents the cyclic strategy's worst idleness is at most three times the best possible and the longest edge more (Chevaleyre 2004, "Theoretical analysis of the multi-agent patrolling problem").
/// All edges are 100 m and 10 s long where nothing else is said.
/// </summary>
public sealed class IdlenessTests
{
    private const string Letters = "abcdefghijkl";
    private const int Laps = 12;

    [Theory]
    [InlineData("ring of 12", 1, 120)]
    [InlineData("ring of 12", 2, 60)]
    [InlineData("ring of 12", 3, 40)]
    [InlineData("ring of 12", 4, 30)]
    [InlineData("ring of 12", 6, 20)]
    [InlineData("ring of 12", 12, 10)]
    [InlineData("grid of 4 by 3", 1, 120)]
    [InlineData("grid of 4 by 3", 4, 30)]
    [InlineData("corridor of 6", 1, 100)]
    [InlineData("corridor of 6", 2, 50)]
    [InlineData("star of 5", 1, 100)]
    [InlineData("star of 5", 5, 20)]
    [InlineData("two rings of 4 far apart", 1, 480)]
    [InlineData("two rings of 4 far apart", 2, 240)]
    public void The_cyclic_strategys_worst_idleness_is_the_closed_walk_shared_among_the_agents(string graph, int agents, int expected)
    {
        var (network, letters, walk) = Named(graph);
        Assert.Equal(expected, ShortestTour.Seconds(network.Build()) / agents);
        var (patrol, routes) = Cyclic(network, letters, walk, agents, expected);
        Assert.Equal(expected, patrol.WorstGaps(routes).Max());

        // The kernel finds no gap longer than that, and some longer than a second less.
        Assert.Equal(0, patrol.KernelExcess(routes));
        (patrol, routes) = Cyclic(network, letters, walk, agents, expected - 1);
        Assert.True(patrol.KernelExcess(routes) > 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void On_a_ring_every_node_and_every_beat_is_alone_for_a_lap_shared_among_the_units(int units)
    {
        // Length over speed: 1,200 m at 10 m/s, by so many units.
        var gap = 1200 / 10 / units;
        var (network, letters, walk) = Named("ring of 12");
        var (patrol, routes) = Cyclic(network, letters, walk, units, gap);
        Assert.All(patrol.WorstGaps(routes), worst => Assert.Equal(gap, worst));
        foreach (var entries in patrol.EntriesOf(routes).GroupBy(entry => (entry.Edge, entry.Beat)))
        {
            var moments = entries.Select(entry => entry.Start).Order().ToList();
            Assert.All(moments.Zip(moments.Skip(1), (first, second) => second - first), between => Assert.Equal(gap, between));
        }

        Assert.Equal(12, patrol.EntriesOf(routes).Select(entry => entry.Edge).Distinct().Count());
    }

    [Fact]
    public void One_unit_on_a_ring_exceeds_a_rule_by_a_second_a_lap_at_every_node()
    {
        // Hours 120 to 1440. Node a is visited at 120, 240, …, 1440: 11 gaps of 120 s. Each other node first after less, then 10 gaps of 120 s, then less.
        var (network, letters, walk) = Named("ring of 12");
        var (patrol, routes) = Cyclic(network, letters, walk, 1, gapMax: 119);
        Assert.Equal(11 + (11 * 10), patrol.KernelExcess(routes));
    }

    [Fact]
    public void Two_posts_and_one_unit_are_each_alone_while_it_drives_there_and_back_and_stands_at_the_other()
    {
        // 50 s there, 60 s there, 50 s back. From 220 s on; a is visited from 160 + 220 j, b from 50 + 220 j: 9 and 8 whole gaps until 2200 s.
        var network = new HandNetwork().Add("ab", 500, 500);
        var patrol = new SanityCase(network, "ab", "a", nightSeconds: 2200, gapFrom: 220, gapMax: 159);
        var route = patrol.Cycle(0, "aba", visitSeconds: 60);
        Assert.Equal([160, 160], patrol.WorstGaps(route));
        Assert.Equal(9 + 8, patrol.KernelExcess(route));
        patrol = new SanityCase(network, "ab", "a", nightSeconds: 2200, gapFrom: 220, gapMax: 160);
        Assert.Equal(0, patrol.KernelExcess(route));
    }

    [Theory]
    [InlineData("corridor of 6", "abcba", "fedef", 40)]
    [InlineData("two rings of 4 far apart", "abcda", "efghe", 40)]
    public void Where_an_edge_is_long_it_pays_to_divide_the_ground_and_the_cyclic_strategy_stays_within_its_bound(string graph, string first, string second, int divided)
    {
        // Two units, each its own half: the edge between the halves is never driven.
        var (network, letters, walk) = Named(graph);
        var patrol = new SanityCase(network, letters, $"{first[0]}{second[0]}", 40 * Laps, 40, divided);
        PlanStep[][] halves = [patrol.Cycle(0, first), patrol.Cycle(1, second)];
        Assert.Equal(divided, patrol.WorstGaps(halves).Max());
        Assert.Equal(0, patrol.KernelExcess(halves));

        var (shared, routes) = Cyclic(network, letters, walk, 2, divided);
        var longest = Enumerable.Range(0, network.Build().EdgeCount).Max(edge => network.Build().TravelDeciseconds(Mode.Car)[network.Build().ForwardArc(edge)] / 10);
        Assert.Equal(divided + longest, shared.WorstGaps(routes).Max());
        Assert.True(shared.WorstGaps(routes).Max() <= (3 * divided) + longest);
    }

    /// <summary>All agents along one closed walk, the same time apart.</summary>
    private static (SanityCase Case, PlanStep[][] Routes) Cyclic(HandNetwork network, string letters, string walk, int agents, int gapMax)
    {
        var graph = network.Build();
        int[] times = [.. HandNetwork.Path(graph, network, walk).Select(arc => graph.TravelDeciseconds(Mode.Car)[arc] / 10)];
        var lap = times.Sum();
        int[] starts = [.. Enumerable.Range(0, agents).Select(agent => Enumerable.Range(0, times.Length).Single(k => times.Take(k).Sum() == lap / agents * agent))];
        var patrol = new SanityCase(network, letters, string.Concat(starts.Select(k => walk[k])), lap * Laps, lap, gapMax);
        return (patrol, [.. starts.Select((k, unit) => patrol.Cycle(unit, walk[k..^1] + walk[..(k + 1)]))]);
    }

    private static (HandNetwork Network, string Letters, string Walk) Named(string graph)
    {
        string[] streets;
        (string letters, string walk) = (Letters, "");
        var network = new HandNetwork();
        switch (graph)
        {
            case "ring of 12":
                walk = letters + "a";
                streets = Pairs(walk);
                break;
            case "grid of 4 by 3":
                //  a - b - c - d
                //  |   |   |   |
                //  e - f - g - h     the walk: along the top, then up and down through the rest
                //  |   |   |   |
                //  i - j - k - l
                walk = "abcdhlkgfjiea";
                streets = [.. Pairs("abcd"), .. Pairs("efgh"), .. Pairs("ijkl"), .. Pairs("aei"), .. Pairs("bfj"), .. Pairs("cgk"), .. Pairs("dhl")];
                break;
            case "corridor of 6":
                letters = "abcdef";
                walk = "abcdefedcba";
                streets = Pairs(letters);
                break;
            case "star of 5":
                letters = "abcdef";
                walk = "abacadaeafa";
                streets = ["ab", "ac", "ad", "ae", "af"];
                break;
            default:
                network.Add("ae", 2000, 2000);
                letters = "abcdefgh";
                walk = "abcdaefghea";
                streets = [.. Pairs("abcda"), .. Pairs("efghe")];
                break;
        }

        foreach (var street in streets)
        {
            network.Add(street, 100, 100);
        }

        return (network, letters, walk);
    }

    private static string[] Pairs(string letters) => [.. letters.Zip(letters.Skip(1), (from, to) => $"{from}{to}")];
}
