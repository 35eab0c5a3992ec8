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
            ITravel[] travels = [.. Enum.GetValues<TravelMethod>().Select(method => method.Make(graph, mode, passes))];
            void Check(TravelEnd from, TravelEnd to, int expected) => Assert.All(travels, travel => TravelAgreement.CheckDrive(graph, mode, travel, from, to, expected));
            foreach (var pass in passes)
            {
                var end = graph.Head[pass[^1]];
                var toNodes = TurnScaffold.ByHistory(graph, mode, end, pass);
                for (var node = 0; node < graph.NodeCount; node += 2)
                {
                    Check(TravelEnd.After(pass), node, toNodes[node]);
                    Check(node, TravelEnd.Before(pass), TurnScaffold.ByHistory(graph, mode, node, [], pass));
                }

                foreach (var next in passes)
                {
                    Check(TravelEnd.After(pass), TravelEnd.Before(next), TurnScaffold.ByHistory(graph, mode, end, pass, next));
                    Check(TravelEnd.After(pass), TravelEnd.Before(next, apart: true), TurnScaffold.ByHistory(graph, mode, end, pass, next, apart: true));
                }
            }
        }, iter: 200);

    [Theory]
    [InlineData(TravelMethod.Dijkstra, 8, 8 + 8 + 200)]
    [InlineData(TravelMethod.Dijkstra, 40, 20 + 200)]
    [InlineData(TravelMethod.Hierarchy, 8, 8 + 8 + 200)]
    [InlineData(TravelMethod.Hierarchy, 40, 20 + 200)]
    public void Turning_round_after_a_pass_takes_its_time_or_the_way_to_a_dead_end(TravelMethod method, int deadEnd, int expected)
    {
        //  A - B - C - D    after A-B-C back to A: at C turning round takes 20, at the dead end D nothing. From a stop at C it would be 200.
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("CD", 100, deadEnd);
        var travel = Travel(method, network, "", "ABC");
        Assert.Equal(200, travel.Deciseconds(network.Node('C'), network.Node('A')));
        Assert.Equal(expected, travel.Deciseconds(TravelEnd.After(Arcs(network, "ABC")), network.Node('A')));
    }

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void Where_driving_on_and_back_would_take_as_long_as_turning_round_no_turn_goes_unpaid(TravelMethod method)
    {
        //  A - B - C - D - E    after A-B-C back to A: at C turning round takes 20, and so does driving to D and back, where it would take 20 more.
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("CD", 100, 10).Add("DE", 100, 100);
        var travel = Travel(method, network, "", "ABC");
        var arcs = new List<int>();
        Assert.Equal(20 + 200, travel.Deciseconds(TravelEnd.After(Arcs(network, "ABC")), network.Node('A')));
        Assert.True(travel.TryPath(TravelEnd.After(Arcs(network, "ABC")), network.Node('A'), arcs));
        Assert.Equal(Arcs(network, "CBA"), arcs);
    }

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void Turning_round_into_a_pass_counts_with_the_drive_to_it(TravelMethod method)
    {
        //  A - B - C - D    B-C is to be driven, the unit stands at C: 100 to B, where turning round takes 20.
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("CD", 100, 100);
        var travel = Travel(method, network, "", "BC");
        Assert.Equal(100 + 20, travel.Deciseconds(network.Node('C'), TravelEnd.Before(Arcs(network, "BC"))));
        Assert.Equal(100, travel.Deciseconds(network.Node('A'), TravelEnd.Before(Arcs(network, "BC"))));
    }

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void From_a_pass_into_its_own_way_back_is_the_turn_alone(TravelMethod method)
    {
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100);
        var travel = Travel(method, network, "", "AB", "BA", "BC");
        var arcs = new List<int>();
        Assert.Equal(20, travel.Deciseconds(TravelEnd.After(Arcs(network, "AB")), TravelEnd.Before(Arcs(network, "BA"))));
        Assert.True(travel.TryPath(TravelEnd.After(Arcs(network, "AB")), TravelEnd.Before(Arcs(network, "BA")), arcs));
        Assert.Empty(arcs);
        Assert.Equal(0, travel.Deciseconds(TravelEnd.After(Arcs(network, "AB")), TravelEnd.Before(Arcs(network, "BC"))));
    }

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void A_turn_banned_between_two_passes_is_driven_around(TravelMethod method)
    {
        //  A - B - C    after A-B, B-C may not be driven: to the dead end D (30) and back.
        //      |
        //      D
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("BD", 100, 30);
        var travel = Travel(method, network, "ABC", "AB", "BC");
        Assert.Equal(30 + 30, travel.Deciseconds(TravelEnd.After(Arcs(network, "AB")), TravelEnd.Before(Arcs(network, "BC"))));
        Assert.Equal(100 + 60, travel.Deciseconds(network.Node('A'), TravelEnd.Before(Arcs(network, "BC"))));
        Assert.Equal(60 + 100, travel.Deciseconds(TravelEnd.After(Arcs(network, "AB")), network.Node('C')));
        Assert.Equal(0, travel.Deciseconds(network.Node('B'), TravelEnd.Before(Arcs(network, "BC"))));
    }

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void Ends_that_make_no_sense_are_refused(TravelMethod method)
    {
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("CD", 100, 100);
        var travel = Travel(method, network, "", "BC");
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

    [Theory]
    [InlineData(TravelMethod.Dijkstra)]
    [InlineData(TravelMethod.Hierarchy)]
    public void A_question_that_was_refused_leaves_no_trace(TravelMethod method)
    {
        var network = new HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("CD", 100, 100);
        var travel = Travel(method, network, "", "BC");
        var (a, d) = (network.Node('A'), network.Node('D'));
        var times = new int[2 * 4];
        Assert.Throws<ArgumentOutOfRangeException>(() => travel.Matrix([a, d], [a, d, a, 99], times));
        Assert.Throws<ArgumentOutOfRangeException>(() => travel.Fields([a, 99], [0, 2, 2], times));
        Assert.Throws<ArgumentException>(() => travel.Cost(a, TravelEnd.After(Arcs(network, "BC"))));
        Assert.Equal(300, travel.Deciseconds(d, a));
        travel.Fields([d], [0, 0, 1], times);
        Assert.Equal([TravelTime.Unreachable, TravelTime.Unreachable, TravelTime.Unreachable, TravelTime.Unreachable, 300, 200, 100, 0], times);
    }

    private static int[] Arcs(HandNetwork network, string letters) => HandNetwork.Path(network.Build(), network, letters);

    /// <summary>Turning round takes 20; the first letters are banned.</summary>
    private static ITravel Travel(TravelMethod method, HandNetwork network, string ban, params string[] passes)
    {
        var graph = new RoadGraph(network.Build().Arrays with
        {
            UTurnDeciseconds = [20, 20, 20, 0],
            Bans = ban.Length == 0 ? TurnBans.None : new TurnBans([0, ban.Length - 1], Arcs(network, ban), [1], ["r1"]),
        });
        return method.Make(graph, Mode.Car, [.. passes.Select(pass => Arcs(network, pass))]);
    }
}
