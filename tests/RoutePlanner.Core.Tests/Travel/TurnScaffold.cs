using CsCheck;
using QuikGraph;
using QuikGraph.Algorithms;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Random networks with banned turns, and a search that remembers the last arcs of every drive to hold fast ones against.</summary>
internal static class TurnScaffold
{
    public const int LongestBan = 4;

    /// <summary>Small networks with up to a dozen bans of two to four arcs.</summary>
    public static Gen<RoadGraph> Graphs { get; } =
        from layer in TravelScaffold.Layers
        from bans in Gen.Select(Gen.Int[2, LongestBan], Gen.Int[0, 1_000_000], Gen.Int[1, 15]).Array[0, 12]
        from uTurn in Gen.OneOf(Gen.Const(0), Gen.Int[1, 60], Gen.Int[60, 900])
        select WithBans(RoadGraph.Build(layer with { Roads = [.. layer.Roads.Take(8)] }, []).Graph, bans, uTurn);

    /// <summary>Least times from a node, by a search whose states are the last arcs driven, as many as a ban may be long.</summary>
    public static int[] ByHistory(RoadGraph graph, Mode mode, int from, int[] driven)
    {
        var best = new int[graph.NodeCount];
        Array.Fill(best, TravelTime.Unreachable);
        foreach (var (node, _, cost) in Drives(graph, mode, from, driven))
        {
            best[node] = Math.Min(best[node], cost);
        }

        return best;
    }

    /// <summary>Least time from a node to where arcs can be driven on, with the turn into them. Apart: no ban may have begun before the arcs and hold on after them.</summary>
    public static int ByHistory(RoadGraph graph, Mode mode, int from, int[] driven, int[] ahead, bool apart = false)
    {
        var best = TravelTime.Unreachable;
        foreach (var (_, last, cost) in Drives(graph, mode, from, driven).Where(drive => drive.Node == graph.TailOf(ahead[0])))
        {
            if (Enumerable.Range(1, ahead.Length).All(count => !EndsBanned(graph, mode, [.. last, .. ahead[..count]])) && !(apart && ReachesOver(graph, mode, last, ahead)))
            {
                best = Math.Min(best, cost + (last.Length == 0 ? 0 : graph.TurnDeciseconds(mode, last[^1], ahead[0])));
            }
        }

        return best;
    }

    /// <summary>
    /// Nodes tied to the component with most nodes in the graph whose vertices are all last arcs that a drive may have behind it, with the node where it is; several sets where several
    /// components have equally many.
    /// </summary>
    public static List<HashSet<int>> MainComponents(RoadGraph graph, Mode mode)
    {
        var drives = new AdjacencyGraph<string, SEdge<string>>();
        var nodeOf = new Dictionary<string, int>();
        for (var from = 0; from < graph.NodeCount; from++)
        {
            var isUsed = Enumerable.Range(0, graph.ArcCount).Any(arc => graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess && (graph.TailOf(arc) == from || graph.Head[arc] == from));
            foreach (var (node, last, _) in isUsed ? Drives(graph, mode, from, []) : [])
            {
                var key = Key(node, last);
                nodeOf[key] = node;
                drives.AddVertex(key);
                for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
                {
                    int[] next = [.. last, arc];
                    if (graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess && !EndsBanned(graph, mode, next))
                    {
                        drives.AddVerticesAndEdge(new SEdge<string>(key, Key(graph.Head[arc], next[Math.Max(0, next.Length - LongestBan + 1)..])));
                    }
                }
            }
        }

        var component = new Dictionary<string, int>();
        drives.StronglyConnectedComponents(component);
        var nodesIn = component.GroupBy(c => c.Value).ToDictionary(g => g.Key, g => g.Select(c => nodeOf[c.Key]).ToHashSet());
        var most = nodesIn.Values.Select(nodes => nodes.Count).DefaultIfEmpty(0).Max();
        var back = new AdjacencyGraph<string, SEdge<string>>();
        back.AddVertexRange(drives.Vertices);
        back.AddEdgeRange(drives.Edges.Select(edge => new SEdge<string>(edge.Target, edge.Source)));
        return [.. nodesIn.Where(c => c.Value.Count == most).Select(c =>
        {
            var keys = component.Where(k => k.Value == c.Key).Select(k => k.Key).ToList();
            var reached = Spread(drives, keys).Select(key => nodeOf[key]).ToHashSet();
            var reaching = Spread(back, keys).Where(key => key == Key(nodeOf[key], [])).Select(key => nodeOf[key]);
            return reaching.Where(reached.Contains).ToHashSet();
        })];

        static string Key(int node, int[] last) => $"{node}:{string.Join(',', last)}";
    }

    private static HashSet<string> Spread(AdjacencyGraph<string, SEdge<string>> graph, List<string> from)
    {
        var found = from.ToHashSet();
        var open = new Stack<string>(from);
        while (open.TryPop(out var key))
        {
            foreach (var edge in graph.OutEdges(key).Where(edge => found.Add(edge.Target)))
            {
                open.Push(edge.Target);
            }
        }

        return found;
    }

    /// <summary>Random walks over open arcs that break no ban.</summary>
    public static int[][] Walks(RoadGraph graph, Mode mode, int count, int seed)
    {
        var random = new Random(seed);
        var walks = new List<int[]>();
        for (var i = 0; i < count && graph.ArcCount > 0; i++)
        {
            var walk = new List<int> { random.Next(graph.ArcCount) };
            for (var length = random.Next(1, LongestBan + 2); walk.Count < length;)
            {
                var node = graph.Head[walk[^1]];
                walk.Add(random.Next(graph.FirstArc[node], graph.FirstArc[node + 1]));
            }

            if (walk.TrueForAll(arc => graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess) && graph.Bans.FirstBroken([.. walk], mode) < 0)
            {
                walks.Add([.. walk]);
            }
        }

        return [.. walks];
    }

    private static IEnumerable<(int Node, int[] Last, int Cost)> Drives(RoadGraph graph, Mode mode, int from, int[] driven)
    {
        var seen = new HashSet<(int, int, int, int)>();
        var open = new PriorityQueue<(int Node, int[] Last), int>();
        open.Enqueue((from, driven[Math.Max(0, driven.Length - LongestBan + 1)..]), 0);
        while (open.TryDequeue(out var state, out var cost))
        {
            if (!seen.Add((state.Node, state.Last.Length > 0 ? state.Last[^1] : -1, state.Last.Length > 1 ? state.Last[^2] : -1, state.Last.Length > 2 ? state.Last[^3] : -1)))
            {
                continue;
            }

            yield return (state.Node, state.Last, cost);
            for (var arc = graph.FirstArc[state.Node]; arc < graph.FirstArc[state.Node + 1]; arc++)
            {
                int[] next = [.. state.Last, arc];
                if (graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess && !EndsBanned(graph, mode, next))
                {
                    var turn = state.Last.Length == 0 ? 0 : graph.TurnDeciseconds(mode, state.Last[^1], arc);
                    open.Enqueue((graph.Head[arc], next[Math.Max(0, next.Length - LongestBan + 1)..]), cost + turn + graph.TravelDeciseconds(mode)[arc]);
                }
            }
        }
    }

    private static bool ReachesOver(RoadGraph graph, Mode mode, int[] last, int[] ahead) =>
        Enumerable.Range(1, last.Length).Any(count => Enumerable.Range(0, graph.Bans.Count).Any(ban =>
            graph.Bans.Holds(ban, mode) && IsOpen(graph, mode, ban) && graph.Bans.Arcs(ban).StartsWith([.. last[^count..], .. ahead])));

    /// <summary>A ban over closed arcs bans nothing.</summary>
    private static bool IsOpen(RoadGraph graph, Mode mode, int ban) =>
        graph.Bans.Arcs(ban).ToArray().All(arc => graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess);

    private static bool EndsBanned(RoadGraph graph, Mode mode, int[] driven) =>
        Enumerable.Range(0, graph.Bans.Count).Any(ban => graph.Bans.Holds(ban, mode) && driven.AsSpan().EndsWith(graph.Bans.Arcs(ban)));

    /// <summary>Bans along random walks; turning round takes every mode the same time.</summary>
    public static RoadGraph WithBans(RoadGraph graph, (int Length, int Seed, int Modes)[] wishes, int uTurn)
    {
        var bans = new List<(int[], byte)>();
        foreach (var (length, seed, modes) in graph.ArcCount == 0 ? [] : wishes)
        {
            var random = new Random(seed);
            var walk = new List<int> { random.Next(graph.ArcCount) };
            while (walk.Count < length)
            {
                var node = graph.Head[walk[^1]];
                walk.Add(random.Next(graph.FirstArc[node], graph.FirstArc[node + 1]));
            }

            bans.Add(([.. walk], (byte)modes));
        }

        return new RoadGraph(graph.Arrays with { UTurnDeciseconds = [uTurn, uTurn, uTurn, uTurn], Bans = Bans(bans) });
    }

    /// <summary>Bans in their order; of two over the same arcs the last counts.</summary>
    public static TurnBans Bans(IEnumerable<(int[] Arcs, byte Modes)> wishes)
    {
        var bans = new SortedDictionary<int[], byte>(Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        foreach (var (arcs, modes) in wishes)
        {
            bans[arcs] = modes;
        }

        var first = new List<int> { 0 };
        foreach (var ban in bans.Keys)
        {
            first.Add(first[^1] + ban.Length);
        }

        return new TurnBans([.. first], [.. bans.Keys.SelectMany(b => b)], [.. bans.Values], [.. bans.Keys.Select(_ => "r")]);
    }
}
