using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// One mode's network for shortest paths: the road graph with extra states where turns are banned, so that a search that knows nothing of turns honours them.
/// <code>
/// state s &lt; NodeCount      at node s, free to go on any way
/// other states             at node NodeOf(s), bound by how the node was reached
/// links of state s         FirstLink[s] .. FirstLink[s+1]-1:  Target (a state), Deciseconds (or NoAccess), ArcOf
/// </code>
/// Drives start at a node's own state and end at any of its states. Memory is three ints a link, or none of its own where the mode has no bans.
/// How the states are found: <see cref="TurnExpansion"/>. Immutable; shared between threads.
/// </summary>
internal sealed class TravelNetwork
{
    private readonly FlatArray<int> firstLink;
    private readonly FlatArray<int> target;
    private readonly FlatArray<int> deciseconds;
    private readonly int[]? arcs;
    private readonly int[] nodeOfExtra;
    private readonly int[] firstStateAt;
    private readonly int[] statesAt;

    /// <param name="firstLink">One entry a state and one more.</param>
    /// <param name="target">State each link leads to.</param>
    /// <param name="deciseconds">Time of each link, turning round included.</param>
    /// <param name="arcs">Arc of each link, or null where link and arc numbers are the same.</param>
    /// <param name="nodeOfExtra">Node of each state beyond the nodes' own.</param>
    public TravelNetwork(FlatArray<int> firstLink, FlatArray<int> target, FlatArray<int> deciseconds, int[]? arcs, int[] nodeOfExtra)
    {
        this.firstLink = firstLink;
        this.target = target;
        this.deciseconds = deciseconds;
        this.arcs = arcs;
        this.nodeOfExtra = nodeOfExtra;
        NodeCount = firstLink.Length - 1 - nodeOfExtra.Length;
        firstStateAt = new int[NodeCount + 1];
        statesAt = new int[StateCount];
        ListStates();
    }

    /// <summary>The network of a mode.</summary>
    public static TravelNetwork Of(RoadGraph graph, Mode mode)
    {
        var bans = new BanPrefixes(graph, mode);
        if (!bans.IsEmpty)
        {
            return new TurnExpansion(graph, mode, bans).Build();
        }

        var arrays = graph.Arrays;
        return new TravelNetwork(arrays.FirstArc, arrays.Head, arrays.TravelDeciseconds[(int)mode], arcs: null, nodeOfExtra: []);
    }

    /// <summary>Nodes of the graph.</summary>
    public int NodeCount { get; }

    /// <summary>Nodes and extra states.</summary>
    public int StateCount => firstLink.Length - 1;

    public ReadOnlySpan<int> FirstLink => firstLink.Span;

    public ReadOnlySpan<int> Target => target.Span;

    public ReadOnlySpan<int> Deciseconds => deciseconds.Span;

    /// <summary>The graph's arc that a link drives.</summary>
    public int ArcOf(int link) => arcs is null ? link : arcs[link];

    /// <summary>All states at a node, its own first.</summary>
    public ReadOnlySpan<int> StatesAt(int node) => statesAt.AsSpan(firstStateAt[node], firstStateAt[node + 1] - firstStateAt[node]);

    /// <summary>The node at which a state is.</summary>
    public int NodeOf(int state) => state < NodeCount ? state : nodeOfExtra[state - NodeCount];

    private void ListStates()
    {
        for (var state = 0; state < StateCount; state++)
        {
            firstStateAt[NodeOf(state) + 1]++;
        }

        for (var node = 0; node < NodeCount; node++)
        {
            firstStateAt[node + 1] += firstStateAt[node];
        }

        var next = firstStateAt.AsSpan(0, NodeCount).ToArray();
        for (var state = 0; state < StateCount; state++)
        {
            statesAt[next[NodeOf(state)]++] = state;
        }
    }
}
