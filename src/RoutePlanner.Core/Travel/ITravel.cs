namespace RoutePlanner.Core.Travel;

/// <summary>
/// Exact shortest paths by travel time for one mode on one road graph. An instance holds work buffers: one thread at a time.
/// Of several shortest paths always the same one is given, whatever was asked before.
/// An end may be the passing into or out of other arcs (<see cref="TravelEnd"/>); a number is a node where the unit stands.
/// </summary>
public interface ITravel
{
    /// <summary>
    /// Shortest travel time in tenths of a second, or <see cref="TravelTime.Unreachable"/>; 0 for a node to itself. From the end of arcs to the
    /// beginning of others at the same node it is the time of the turn, or that of the way round where the turn is banned.
    /// </summary>
    int Deciseconds(TravelEnd from, TravelEnd to);

    /// <summary>
    /// Shortest travel times from one end to many. <paramref name="deciseconds"/> has one entry a target. Targets may repeat.
    /// </summary>
    void Deciseconds(TravelEnd from, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds);

    /// <summary>
    /// Arcs of a shortest path in driving order, appended to <paramref name="arcs"/>; nothing for a node to itself.
    /// False, and nothing appended, where there is no path.
    /// </summary>
    bool TryPath(TravelEnd from, TravelEnd to, List<int> arcs);
}
