using CsCheck;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Shortest paths with banned turns, against a search that remembers the last arcs of every drive.</summary>
public class TurnTravelTests
{
    private const int LongestBan = 4;

    private static readonly Gen<RoadGraph> Graphs =
        from layer in TravelScaffold.Layers
        from bans in Gen.Select(Gen.Int[2, LongestBan], Gen.Int[0, 1_000_000], Gen.Int[1, 15]).Array[0, 12]
        from uTurn in Gen.OneOf(Gen.Const(0), Gen.Int[1, 60])
        select WithBans(RoadGraph.Build(layer with { Roads = [.. layer.Roads.Take(8)] }, []).Graph, bans, uTurn);

    [Fact]
    public void Times_and_paths_equal_a_search_that_remembers_every_arc() =>
        Graphs.Sample(graph =>
        {
            var mode = Mode.Ebike;
            var travel = new DijkstraTravel(graph, mode);
            var arcs = new List<int>();
            for (var from = 0; from < graph.NodeCount; from += 3)
            {
                var expected = ByHistory(graph, mode, from);
                for (var to = 0; to < graph.NodeCount; to++)
                {
                    Assert.Equal(expected[to], travel.Deciseconds(from, to));
                    arcs.Clear();
                    Assert.Equal(expected[to] != TravelTime.Unreachable, travel.TryPath(from, to, arcs));
                    CheckPath(graph, mode, from, to, expected[to], [.. arcs]);
                }
            }
        }, iter: 400);

    [Fact]
    public void A_banned_turn_is_driven_around_or_by_turning_round_whichever_is_quicker()
    {
        //        C          A-B-C is banned. By way of D and back: 2 x B-D and a U-turn at D, where a road to E goes on.
        //        |
        //    A - B - D - E
        var network = new Plans.Checking.HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100).Add("BD", 100, 30).Add("DE", 100, 40);
        var plain = network.Build();
        var arcs = Plans.Checking.HandNetwork.Path(plain, network, "ABC");
        int TimeWith(int uTurn) => new DijkstraTravel(
            new RoadGraph(plain.Arrays with { UTurnDeciseconds = [uTurn, 0, 0, 0], Bans = new TurnBans([0, 2], arcs, [1], ["r1"]) }), Mode.Car)
            .Deciseconds(network.Node('A'), network.Node('C'));

        Assert.Equal(200, new DijkstraTravel(plain, Mode.Car).Deciseconds(network.Node('A'), network.Node('C')));
        Assert.Equal(100 + 30 + 50 + 30 + 100, TimeWith(50));

        // At the dead end E turning round is free.
        Assert.Equal(100 + 30 + 40 + 40 + 30 + 100, TimeWith(200));
    }

    [Fact]
    public void A_stop_at_the_junction_ends_the_ban()
    {
        var network = new Plans.Checking.HandNetwork().Add("AB", 100, 100).Add("BC", 100, 100);
        var plain = network.Build();
        var banned = new RoadGraph(plain.Arrays with { Bans = new TurnBans([0, 2], Plans.Checking.HandNetwork.Path(plain, network, "ABC"), [1], ["r1"]) });
        var travel = new DijkstraTravel(banned, Mode.Car);
        Assert.Equal(TravelTime.Unreachable, travel.Deciseconds(network.Node('A'), network.Node('C')));
        Assert.Equal(100, travel.Deciseconds(network.Node('A'), network.Node('B')));
        Assert.Equal(100, travel.Deciseconds(network.Node('B'), network.Node('C')));
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

    private static void CheckPath(RoadGraph graph, Mode mode, int from, int to, int expected, int[] arcs)
    {
        if (expected is 0 or TravelTime.Unreachable)
        {
            Assert.Empty(arcs);
            return;
        }

        var total = 0;
        for (var i = 0; i < arcs.Length; i++)
        {
            Assert.Equal(i == 0 ? from : graph.Head[arcs[i - 1]], graph.TailOf(arcs[i]));
            total += graph.TravelDeciseconds(mode)[arcs[i]] + (i == 0 ? 0 : graph.TurnDeciseconds(mode, arcs[i - 1], arcs[i]));
        }

        Assert.Equal(to, graph.Head[arcs[^1]]);
        Assert.Equal(expected, total);
        Assert.Equal(-1, graph.Bans.FirstBroken(arcs, mode));
    }

    /// <summary>Least times from a node by a search whose states are the last arcs driven, as many as a ban may be long.</summary>
    private static int[] ByHistory(RoadGraph graph, Mode mode, int from)
    {
        var best = new int[graph.NodeCount];
        Array.Fill(best, TravelTime.Unreachable);
        var seen = new HashSet<(int, int, int, int)>();
        var open = new PriorityQueue<(int Node, int[] Last), int>();
        open.Enqueue((from, []), 0);
        while (open.TryDequeue(out var state, out var cost))
        {
            if (!seen.Add((state.Node, state.Last.Length > 0 ? state.Last[^1] : -1, state.Last.Length > 1 ? state.Last[^2] : -1, state.Last.Length > 2 ? state.Last[^3] : -1)))
            {
                continue;
            }

            best[state.Node] = Math.Min(best[state.Node], cost);
            for (var arc = graph.FirstArc[state.Node]; arc < graph.FirstArc[state.Node + 1]; arc++)
            {
                int[] driven = [.. state.Last, arc];
                if (graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess && !EndsBanned(graph, mode, driven))
                {
                    var turn = state.Last.Length == 0 ? 0 : graph.TurnDeciseconds(mode, state.Last[^1], arc);
                    open.Enqueue((graph.Head[arc], driven[Math.Max(0, driven.Length - LongestBan + 1)..]), cost + turn + graph.TravelDeciseconds(mode)[arc]);
                }
            }
        }

        return best;
    }

    private static bool EndsBanned(RoadGraph graph, Mode mode, int[] driven) =>
        Enumerable.Range(0, graph.Bans.Count).Any(ban => graph.Bans.Holds(ban, mode) && driven.AsSpan().EndsWith(graph.Bans.Arcs(ban)));

    /// <summary>Bans along random walks.</summary>
    private static RoadGraph WithBans(RoadGraph graph, (int Length, int Seed, int Modes)[] wishes, int uTurn)
    {
        var bans = new SortedDictionary<int[], byte>(Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        foreach (var (length, seed, modes) in graph.ArcCount == 0 ? [] : wishes)
        {
            var random = new Random(seed);
            var walk = new List<int> { random.Next(graph.ArcCount) };
            while (walk.Count < length)
            {
                var node = graph.Head[walk[^1]];
                walk.Add(random.Next(graph.FirstArc[node], graph.FirstArc[node + 1]));
            }

            bans[[.. walk]] = (byte)modes;
        }

        var first = new List<int> { 0 };
        foreach (var ban in bans.Keys)
        {
            first.Add(first[^1] + ban.Length);
        }

        return new RoadGraph(graph.Arrays with
        {
            UTurnDeciseconds = [uTurn, uTurn, uTurn, uTurn],
            Bans = new TurnBans([.. first], [.. bans.Keys.SelectMany(b => b)], [.. bans.Values], [.. bans.Keys.Select(_ => "r")]),
        });
    }
}
