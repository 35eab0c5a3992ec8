namespace RoutePlanner.Core.Travel;

/// <summary>
/// Exact shortest paths by travel time for one mode on one road graph. An instance holds work buffers: one thread at a time.
/// Of several shortest paths always the same one is given, whatever was asked before.
/// </summary>
public interface ITravel
{
    /// <summary>Shortest travel time in tenths of a second, or <see cref="TravelTime.Unreachable"/>; 0 for a node to itself.</summary>
    int Deciseconds(int fromNode, int toNode);

    /// <summary>
    /// Shortest travel times from one node to many. <paramref name="deciseconds"/> has one entry a target. Targets may repeat.
    /// </summary>
    void Deciseconds(int fromNode, ReadOnlySpan<int> toNodes, Span<int> deciseconds);

    /// <summary>
    /// Arcs of a shortest path in driving order, appended to <paramref name="arcs"/>; nothing for a node to itself.
    /// False, and nothing appended, where there is no path.
    /// </summary>
    bool TryPath(int fromNode, int toNode, List<int> arcs);
}
