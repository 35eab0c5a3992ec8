namespace RoutePlanner.Core.Travel;

/// <summary>
/// Exact shortest paths by travel time for one mode on one road graph. An instance holds work buffers: one thread at a time; nothing is allocated once it
/// is warm. Of several shortest paths always the same one is given, whatever was asked before.
/// An end may be the passing into or out of other arcs (<see cref="TravelEnd"/>); a number is a node where the unit stands.
/// Times are tenths of a second, or <see cref="TravelTime.Unreachable"/>.
/// </summary>
public interface ITravel
{
    /// <summary>
    /// Shortest travel time; 0 for a node to itself. From the end of arcs to the beginning of others at the same node it is the time of the turn, or that
    /// of the way round where the turn is banned.
    /// </summary>
    int Deciseconds(TravelEnd from, TravelEnd to);

    /// <summary>Shortest travel times from one end to many. Targets may repeat.</summary>
    /// <param name="from">The start.</param>
    /// <param name="targets">The ends.</param>
    /// <param name="deciseconds">One entry a target.</param>
    void Deciseconds(TravelEnd from, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds);

    /// <summary>Shortest travel times from many starts to many ends. Both may repeat.</summary>
    /// <param name="starts">The starts.</param>
    /// <param name="targets">The ends.</param>
    /// <param name="deciseconds">One row a start, one column a target: entry <c>start * targets.Length + target</c>.</param>
    void Matrix(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds);

    /// <summary>
    /// Response times: for one field after another the shortest time from the nearest of its starts to every node of the graph.
    /// </summary>
    /// <param name="starts">The starts of all fields, one after another.</param>
    /// <param name="firstStart">Where each field's starts begin, with one entry more. A field without starts reaches nothing.</param>
    /// <param name="deciseconds">One row a field, one column a node: entry <c>field * nodes + node</c>.</param>
    void Fields(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> firstStart, Span<int> deciseconds);

    /// <summary>
    /// The shortest time to every node of the graph from the nearest of some starts, of which each is left after a time of its own: one field for units that are on their way to a node.
    /// </summary>
    /// <param name="starts">The starts; without any nothing is reached.</param>
    /// <param name="delays">When each is left, tenths of a second, 0 or more.</param>
    /// <param name="deciseconds">One entry a node.</param>
    void Nearest(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> delays, Span<int> deciseconds);

    /// <summary>
    /// The nodes that can be reached within a time, nearest first, appended to <paramref name="reached"/>. Its cost follows what is reached: for much of the
    /// graph <see cref="Fields"/> is faster.
    /// </summary>
    void Within(TravelEnd from, int maxDeciseconds, List<NodeTime> reached);

    /// <summary>Time and length of the path that <see cref="TryPath"/> gives.</summary>
    TravelCost Cost(TravelEnd from, TravelEnd to);

    /// <summary>
    /// Arcs of a shortest path in driving order, appended to <paramref name="arcs"/>; nothing for a node to itself.
    /// False, and nothing appended, where there is no path.
    /// </summary>
    bool TryPath(TravelEnd from, TravelEnd to, List<int> arcs);
}
