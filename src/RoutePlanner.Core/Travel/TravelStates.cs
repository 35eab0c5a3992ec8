using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// The states of a <see cref="TravelNetwork"/> beyond its nodes' own: where a drive remembers the ban it has begun and the arc it drove last.
/// <code>
/// state NodeCount + i    in order of nodes, then of last arcs, then of bans begun:  begun[i], lastArc[i]
/// </code>
/// Immutable; shared between threads.
/// </summary>
internal sealed class TravelStates
{
    private readonly RoadGraph graph;
    private readonly int[] begun;
    private readonly int[] lastArc;
    private readonly Dictionary<(int Begun, int LastArc), int> stateOf;
    private readonly Dictionary<int, int[]> statesAt;

    /// <param name="graph">The road graph.</param>
    /// <param name="bans">The bans of the mode.</param>
    /// <param name="remembered">Arcs that are remembered wherever they are driven.</param>
    /// <param name="states">What each state remembers, in any order.</param>
    public TravelStates(RoadGraph graph, BanPrefixes bans, IReadOnlySet<int> remembered, IEnumerable<(int Begun, int LastArc)> states)
    {
        this.graph = graph;
        Bans = bans;
        Remembered = remembered;
        (int Begun, int LastArc)[] sorted = [.. states.OrderBy(s => graph.Head[s.LastArc]).ThenBy(s => s.LastArc).ThenBy(s => s.Begun)];
        begun = [.. sorted.Select(s => s.Begun)];
        lastArc = [.. sorted.Select(s => s.LastArc)];
        stateOf = sorted.Select((key, i) => (key, i)).ToDictionary(s => s.key, s => graph.NodeCount + s.i);
        statesAt = stateOf.Values.Order().GroupBy(NodeOf).ToDictionary(g => g.Key, g => g.ToArray());
    }

    public BanPrefixes Bans { get; }

    public IReadOnlySet<int> Remembered { get; }

    public int Count => begun.Length;

    /// <summary>The state that remembers this; it must exist.</summary>
    public int Of(int beginning, int arc) => stateOf[(beginning, arc)];

    /// <summary>The states at a node besides its own, ascending.</summary>
    public ReadOnlySpan<int> At(int node) => statesAt.TryGetValue(node, out var states) ? states : [];

    /// <summary>How far a ban has begun (<see cref="BanPrefixes"/>).</summary>
    public int BegunIn(int state) => begun[state - graph.NodeCount];

    public int LastArcOf(int state) => lastArc[state - graph.NodeCount];

    public int NodeOf(int state) => graph.Head[LastArcOf(state)];
}
