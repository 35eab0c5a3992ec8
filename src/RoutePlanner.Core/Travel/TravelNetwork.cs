using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// One mode's network for shortest paths: the road graph with extra states where turns count, so that a search that knows nothing of turns honours them.
/// <code>
/// state s &lt; NodeCount      at node s, free to go on any way
/// other states             at node NodeOf(s), bound by how the node was reached
/// links of state s         FirstLink[s] .. FirstLink[s+1]-1:  Target (a state), Deciseconds (or NoAccess), ArcOf
/// </code>
/// A drive is a path from <see cref="StartOf"/> its start to one of the <see cref="AddGoals"/> of its end: any search that sums links will do.
/// Memory is three ints a link, or none of its own where no turn counts. How the states are found: <see cref="TurnExpansion"/>.
/// Immutable; shared between threads.
/// </summary>
internal sealed class TravelNetwork
{
    private readonly FlatArray<int> firstLink;
    private readonly FlatArray<int> target;
    private readonly FlatArray<int> deciseconds;
    private readonly int[]? arcs;
    private readonly TravelStates extra;
    private readonly RoadGraph graph;
    private readonly Mode mode;

    /// <param name="graph">The road graph.</param>
    /// <param name="mode">Whose network it is.</param>
    /// <param name="extra">The states beyond the nodes' own.</param>
    /// <param name="firstLink">One entry a state and one more.</param>
    /// <param name="target">State each link leads to.</param>
    /// <param name="deciseconds">Time of each link, turning round included.</param>
    /// <param name="arcs">Arc of each link, or null where link and arc numbers are the same.</param>
    public TravelNetwork(
        RoadGraph graph, Mode mode, TravelStates extra, FlatArray<int> firstLink, FlatArray<int> target, FlatArray<int> deciseconds, int[]? arcs)
    {
        this.graph = graph;
        this.mode = mode;
        this.extra = extra;
        this.firstLink = firstLink;
        this.target = target;
        this.deciseconds = deciseconds;
        this.arcs = arcs;
    }

    /// <summary>The network of a mode.</summary>
    /// <param name="graph">The road graph.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="passes">
    /// The arcs that drives may follow or precede without a stop: at their ends the network remembers what elsewhere it need not. Null for none.
    /// </param>
    public static TravelNetwork Of(RoadGraph graph, Mode mode, IEnumerable<ReadOnlyMemory<int>>? passes = null)
    {
        var bans = new BanPrefixes(graph, mode);
        var remembered = TurnExpansion.ToRemember(graph, mode, passes ?? []);
        if (!bans.IsEmpty || remembered.Count > 0)
        {
            return new TurnExpansion(graph, mode, bans, remembered).Build();
        }

        var arrays = graph.Arrays;
        return new TravelNetwork(
            graph, mode, new TravelStates(graph, bans, remembered, []), arrays.FirstArc, arrays.Head, arrays.TravelDeciseconds[(int)mode], arcs: null);
    }

    /// <summary>Nodes of the graph.</summary>
    public int NodeCount => graph.NodeCount;

    /// <summary>Nodes and extra states.</summary>
    public int StateCount => firstLink.Length - 1;

    public ReadOnlySpan<int> FirstLink => firstLink.Span;

    public ReadOnlySpan<int> Target => target.Span;

    public ReadOnlySpan<int> Deciseconds => deciseconds.Span;

    /// <summary>The graph's arc that a link drives.</summary>
    public int ArcOf(int link) => arcs is null ? link : arcs[link];

    /// <summary>Whether a link may be driven.</summary>
    public bool IsOpen(int link) => deciseconds[link] != RoadGraph.NoAccess;

    /// <summary>Length of a link.</summary>
    public int CentimetresOf(int link) => graph.LengthCentimetresOf(ArcOf(link));

    /// <summary>The node at which a state is.</summary>
    public int NodeOf(int state) => state < NodeCount ? state : extra.NodeOf(state);

    /// <summary>The state in which a drive starts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node or arc.</exception>
    /// <exception cref="ArgumentException">It is no start, its arcs don't join, or the network was not made for them.</exception>
    public int StartOf(TravelEnd from)
    {
        Check(from, TravelEndKind.Before, nameof(from));
        if (from.Kind == TravelEndKind.Stop)
        {
            return from.Node;
        }

        var driven = from.Arcs.Span;
        var begun = BanPrefixes.None;
        foreach (var arc in driven)
        {
            var next = extra.Bans.After(begun, arc);
            begun = next == BanPrefixes.Banned ? extra.Bans.After(BanPrefixes.None, arc) : next;
        }

        var last = driven[^1];
        if (begun == BanPrefixes.None && !TurnExpansion.TurningBackCosts(graph, mode, last))
        {
            return graph.Head[last];
        }

        return begun != BanPrefixes.None || extra.Remembered.Contains(last) ? extra.Of(begun, last) : throw NotMadeFor(last, nameof(from));
    }

    /// <summary>The states in which a drive may end, each once.</summary>
    /// <param name="to">The end.</param>
    /// <param name="goals">Appended to: none where no turn leads on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node or arc.</exception>
    /// <exception cref="ArgumentException">It is no end, its arcs don't join, or the network was not made for them.</exception>
    public void AddGoals(TravelEnd to, List<TravelGoal> goals)
    {
        Check(to, TravelEndKind.After, nameof(to));
        var ahead = to.Arcs.Span;
        var isStop = to.Kind == TravelEndKind.Stop;
        var node = isStop ? to.Node : graph.TailOf(ahead[0]);
        var after = EndOf(BanPrefixes.None, ahead);
        if (after != BanPrefixes.Banned)
        {
            goals.Add(new TravelGoal(node, 0));
        }

        // In the node's own state nobody can have come along the street that the arcs turn back into: that is remembered.
        if (!isStop && graph.ReverseOf(ahead[0]) is var opposite && TurnExpansion.TurningBackCosts(graph, mode, opposite) && !extra.Remembered.Contains(opposite))
        {
            throw NotMadeFor(ahead[0], nameof(to));
        }

        foreach (var state in extra.At(node))
        {
            if (isStop)
            {
                goals.Add(new TravelGoal(state, 0));
            }
            else if (EndOf(extra.BegunIn(state), ahead) is var end and not BanPrefixes.Banned && (end == after || !to.IsApart))
            {
                goals.Add(new TravelGoal(state, graph.TurnDeciseconds(mode, extra.LastArcOf(state), ahead[0])));
            }
        }
    }

    /// <summary>What has begun of a ban after driving arcs in order, or <see cref="BanPrefixes.Banned"/> where that can't be.</summary>
    private int EndOf(int begun, ReadOnlySpan<int> ahead)
    {
        foreach (var arc in ahead)
        {
            begun = extra.Bans.After(begun, arc);
            if (begun == BanPrefixes.Banned)
            {
                return BanPrefixes.Banned;
            }
        }

        return begun;
    }

    private void Check(TravelEnd end, TravelEndKind wrong, string name)
    {
        if (end.Kind == wrong)
        {
            throw new ArgumentException(wrong == TravelEndKind.Before ? "A drive can't start before arcs." : "A drive can't end after arcs.", name);
        }

        if (end.Kind == TravelEndKind.Stop && (uint)end.Node >= (uint)NodeCount)
        {
            throw new ArgumentOutOfRangeException(name, end.Node, $"Nodes are 0 to {NodeCount - 1}.");
        }

        var ends = end.Arcs.Span;
        for (var i = 0; i < ends.Length; i++)
        {
            if ((uint)ends[i] >= (uint)graph.ArcCount)
            {
                throw new ArgumentOutOfRangeException(name, ends[i], $"Arcs are 0 to {graph.ArcCount - 1}.");
            }

            if (i > 0 && graph.TailOf(ends[i]) != graph.Head[ends[i - 1]])
            {
                throw new ArgumentException($"Arc {ends[i]} does not begin where arc {ends[i - 1]} ends.", name);
            }
        }
    }

    private static ArgumentException NotMadeFor(int arc, string name) =>
        new($"Arc {arc} is at the end of no pass that the network was made for.", name);
}
