using CsCheck;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;
using HandNetwork = RoutePlanner.Core.Tests.Plans.Checking.HandNetwork;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Drives that follow or precede other arcs without a stop.</summary>
public class TravelEndTests
{
    [Fact]
    public void Times_and_paths_between_passes_equal_a_search_that_remembers_every_arc() =>
        Gen.Select(TurnScaffold.Graphs, Gen.Int[0, 1_000_000]).Sample((graph, seed) =>
        {
            const Mode mode = Mode.Ebike;
            var passes = TurnScaffold.Walks(graph, mode, count: 8, seed);
            var travel = new DijkstraTravel(graph, mode, passes.Select(pass => (ReadOnlyMemory<int>)pass));
            foreach (var pass in passes)
            {
                var end = graph.Head[pass[^1]];
                var toNodes = TurnScaffold.ByHistory(graph, mode, end, pass);
                for (var node = 0; node < graph.NodeCount; node += 2)
                {
                    CheckDrive(graph, mode, travel, pass, node, [], toNodes[node]);
                    CheckDrive(graph, mode, travel, [], node, pass, TurnScaffold.ByHistory(graph, mode, node, [], pass));
                }

                var times = new int[passes.Length];
                travel.Deciseconds(TravelEnd.After(pass), [.. passes.Select(next => TravelEnd.Before(next))], times);
                for (var next = 0; next < passes.Length; next++)
                {
                    Assert.Equal(TurnScaffold.ByHistory(graph, mode, end, pass, passes[next]), times[next]);
                    CheckDrive(graph, mode, travel, pass, end, passes[next], times[next]);
                    Assert.Equal(
                        TurnScaffold.ByHistory(graph, mode, end, pass, passes[next], apart: true),
                        travel.Deciseconds(TravelEnd.After(pass), TravelEnd.Before(passes[next], apart: true)));
                }
            }
        }, iter: 200);

    [Theory]
    [InlineData(8, 8 + 8 + 200)]
    [InlineData(40, 20 + 200)]
    public void Turning_round_after_a_pass_takes_its_time_or_the_way_to_a_dead_end(int deadEnd, int expected)
    {
        //  A - B - C - D    after A-B-C back to A: at C turning round takes 20, at the dead end D nothing. From a stop at C it would be 200.
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("CD", 100, deadEnd);
        var travel = Travel(network, "", "ABC");
        Assert.Equal(200, travel.Deciseconds(network.Node('C'), network.Node('A')));
        Assert.Equal(expected, travel.Deciseconds(TravelEnd.After(Arcs(network, "ABC")), network.Node('A')));
    }

    [Fact]
    public void Turning_round_into_a_pass_counts_with_the_drive_to_it()
    {
        //  A - B - C - D    B-C is to be driven, the unit stands at C: 100 to B, where turning round takes 20.
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("CD", 100, 100);
        var travel = Travel(network, "", "BC");
        Assert.Equal(100 + 20, travel.Deciseconds(network.Node('C'), TravelEnd.Before(Arcs(network, "BC"))));
        Assert.Equal(100, travel.Deciseconds(network.Node('A'), TravelEnd.Before(Arcs(network, "BC"))));
    }

    [Fact]
    public void From_a_pass_into_its_own_way_back_is_the_turn_alone()
    {
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100);
        var travel = Travel(network, "", "AB", "BA", "BC");
        var arcs = new List<int>();
        Assert.Equal(20, travel.Deciseconds(TravelEnd.After(Arcs(network, "AB")), TravelEnd.Before(Arcs(network, "BA"))));
        Assert.True(travel.TryPath(TravelEnd.After(Arcs(network, "AB")), TravelEnd.Before(Arcs(network, "BA")), arcs));
        Assert.Empty(arcs);
        Assert.Equal(0, travel.Deciseconds(TravelEnd.After(Arcs(network, "AB")), TravelEnd.Before(Arcs(network, "BC"))));
    }

    [Fact]
    public void A_turn_banned_between_two_passes_is_driven_around()
    {
        //  A - B - C    after A-B, B-C may not be driven: to the dead end D (30) and back.
        //      |
        //      D
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("BD", 100, 30);
        var travel = Travel(network, "ABC", "AB", "BC");
        Assert.Equal(30 + 30, travel.Deciseconds(TravelEnd.After(Arcs(network, "AB")), TravelEnd.Before(Arcs(network, "BC"))));
        Assert.Equal(100 + 60, travel.Deciseconds(network.Node('A'), TravelEnd.Before(Arcs(network, "BC"))));
        Assert.Equal(60 + 100, travel.Deciseconds(TravelEnd.After(Arcs(network, "AB")), network.Node('C')));
        Assert.Equal(0, travel.Deciseconds(network.Node('B'), TravelEnd.Before(Arcs(network, "BC"))));
    }

    [Fact]
    public void Ends_that_make_no_sense_are_refused()
    {
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("CD", 100, 100);
        var travel = Travel(network, "", "BC");
        var pass = Arcs(network, "BC");
        Assert.Throws<ArgumentException>(() => TravelEnd.After(default));
        Assert.Throws<ArgumentException>(() => TravelEnd.Before(default));
        Assert.Throws<ArgumentException>(() => travel.Deciseconds(TravelEnd.Before(pass), 0));
        Assert.Throws<ArgumentException>(() => travel.Deciseconds(0, TravelEnd.After(pass)));
        Assert.Throws<ArgumentException>(() => travel.Deciseconds(TravelEnd.After(Arcs(network, "AB")), 0));
        Assert.Throws<ArgumentException>(() => travel.Deciseconds(0, TravelEnd.Before(Arcs(network, "BA"))));
        Assert.Throws<ArgumentException>(() => travel.Deciseconds(0, TravelEnd.Before(new[] { pass[0], pass[0] })));
        Assert.Throws<ArgumentOutOfRangeException>(() => travel.Deciseconds(0, TravelEnd.Before(new[] { 99 })));
        Assert.Throws<ArgumentOutOfRangeException>(() => travel.Deciseconds(0, -1));
    }

    private static int[] Arcs(HandNetwork network, string letters) => HandNetwork.Path(network.Build(), network, letters);

    /// <summary>Turning round takes 20; the first letters are banned.</summary>
    private static DijkstraTravel Travel(HandNetwork network, string ban, params string[] passes)
    {
        var graph = new RoadGraph(network.Build().Arrays with
        {
            UTurnDeciseconds = [20, 20, 20, 0],
            Bans = ban.Length == 0 ? TurnBans.None : new TurnBans([0, ban.Length - 1], Arcs(network, ban), [1], ["r1"]),
        });
        return new DijkstraTravel(graph, Mode.Car, passes.Select(pass => (ReadOnlyMemory<int>)Arcs(network, pass)));
    }

    /// <summary>One drive: its time is the expected one, and its arcs prove it.</summary>
    private static void CheckDrive(RoadGraph graph, Mode mode, DijkstraTravel travel, int[] driven, int node, int[] ahead, int expected)
    {
        // A drive leads from the node to what is ahead, or from what was driven to the node.
        TravelEnd from = driven.Length == 0 ? node : TravelEnd.After(driven);
        TravelEnd to = ahead.Length == 0 ? node : TravelEnd.Before(ahead);
        Assert.Equal(expected, travel.Deciseconds(from, to));
        var arcs = new List<int>();
        Assert.Equal(expected != TravelTime.Unreachable, travel.TryPath(from, to, arcs));
        if (expected == TravelTime.Unreachable)
        {
            Assert.Empty(arcs);
            return;
        }

        int[] all = [.. driven, .. arcs, .. ahead];
        Assert.Equal(-1, graph.Bans.FirstBroken(all, mode));
        var total = 0;
        for (var i = 1; i <= driven.Length + arcs.Count && i < all.Length; i++)
        {
            Assert.Equal(graph.Head[all[i - 1]], graph.TailOf(all[i]));
            total += i < driven.Length ? 0 : graph.TurnDeciseconds(mode, all[i - 1], all[i]);
        }

        Assert.Equal(expected, total + arcs.Sum(arc => graph.TravelDeciseconds(mode)[arc]));
        Assert.Equal(driven.Length == 0 ? node : graph.Head[driven[^1]], arcs.Count > 0 ? graph.TailOf(arcs[0]) : ahead.Length > 0 ? graph.TailOf(ahead[0]) : node);
        Assert.Equal(ahead.Length == 0 ? node : graph.TailOf(ahead[0]), arcs.Count > 0 ? graph.Head[arcs[^1]] : driven.Length > 0 ? graph.Head[driven[^1]] : node);
    }
}
