using CsCheck;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Shortest paths with banned turns, against a search that remembers the last arcs of every drive.</summary>
public class TurnTravelTests
{
    [Fact]
    public void Times_and_paths_equal_a_search_that_remembers_every_arc() =>
        TurnScaffold.Graphs.Sample(graph =>
        {
            var mode = Mode.Ebike;
            ITravel[] travels = [.. Enum.GetValues<TravelMethod>().Select(method => method.Make(graph, mode))];
            for (var from = 0; from < graph.NodeCount; from += 3)
            {
                var expected = TurnScaffold.ByHistory(graph, mode, from, []);
                for (var to = 0; to < graph.NodeCount; to++)
                {
                    Assert.All(travels, travel => TravelAgreement.CheckDrive(graph, mode, travel, from, to, expected[to]));
                }
            }
        }, iter: 400);

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void A_banned_turn_is_driven_around_or_by_turning_round_whichever_is_quicker(TravelMethod method)
    {
        //        C          A-B-C is banned. By way of D and back: 2 x B-D and a U-turn at D, where a road to E goes on.
        //        |
        //    A - B - D - E
        var network = new Plans.Checking.HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("BD", 100, 30).Add("DE", 100, 40);
        var plain = network.Build();
        var arcs = Plans.Checking.HandNetwork.Path(plain, network, "ABC");
        int TimeWith(int uTurn) => method.Make(
            new RoadGraph(plain.Arrays with { UTurnDeciseconds = [uTurn, 0, 0, 0], Bans = new TurnBans([0, 2], arcs, [1], ["r1"]) }), Mode.Car)
            .Deciseconds(network.Node('A'), network.Node('C'));

        Assert.Equal(200, method.Make(plain, Mode.Car).Deciseconds(network.Node('A'), network.Node('C')));
        Assert.Equal(100 + 30 + 50 + 30 + 100, TimeWith(50));

        // At the dead end E turning round is free.
        Assert.Equal(100 + 30 + 40 + 40 + 30 + 100, TimeWith(200));
    }

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void A_stop_at_the_junction_ends_the_ban(TravelMethod method)
    {
        var network = new Plans.Checking.HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100);
        var plain = network.Build();
        var banned = new RoadGraph(plain.Arrays with { Bans = new TurnBans([0, 2], Plans.Checking.HandNetwork.Path(plain, network, "ABC"), [1], ["r1"]) });
        var travel = method.Make(banned, Mode.Car);
        Assert.Equal(TravelTime.Unreachable, travel.Deciseconds(network.Node('A'), network.Node('C')));
        Assert.Equal(100, travel.Deciseconds(network.Node('A'), network.Node('B')));
        Assert.Equal(100, travel.Deciseconds(network.Node('B'), network.Node('C')));
    }

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void A_turn_that_takes_longer_than_an_int_can_hold_is_not_made(TravelMethod method)
    {
        //        C          A-B-C is banned. By way of D turning round, or the way to E and back, takes it beyond what an int can hold.
        //        |
        //    A - B - D - E
        const int Long = int.MaxValue - 600;
        var network = new Plans.Checking.HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("BD", 100, Long).Add("DE", 100, 400);
        var plain = network.Build();
        var arcs = Plans.Checking.HandNetwork.Path(plain, network, "ABC");
        var travel = method.Make(
            new RoadGraph(plain.Arrays with { UTurnDeciseconds = [2000, 0, 0, 0], Bans = new TurnBans([0, 2], arcs, [1], ["r1"]) }), Mode.Car);
        Assert.Equal(100 + Long, travel.Deciseconds(network.Node('A'), network.Node('D')));
        Assert.Equal(TravelTime.Unreachable, travel.Deciseconds(network.Node('A'), network.Node('C')));
    }

    [Fact]
    public void Bans_cost_a_few_states_each_not_one_an_arc()
    {
        var network = new Plans.Checking.HandNetwork();
        for (var i = 0; i < 20; i++)
        {
            network.Add($"{(char)('A' + i)}{(char)('B' + i)}", 1000, 1000);
        }

        var plain = network.Build();
        var banned = new RoadGraph(plain.Arrays with
        {
            UTurnDeciseconds = [200, 200, 200, 0],
            Bans = new TurnBans([0, 2], Plans.Checking.HandNetwork.Path(plain, network, "JKL"), [1], ["r1"]),
        });
        Assert.Equal(plain.NodeCount, TravelNetwork.Of(plain, Mode.Car).StateCount);
        Assert.InRange(TravelNetwork.Of(banned, Mode.Car).StateCount, plain.NodeCount + 1, plain.NodeCount + 4);
    }
}
