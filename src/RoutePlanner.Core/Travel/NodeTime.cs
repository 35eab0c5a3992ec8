namespace RoutePlanner.Core.Travel;

/// <summary>When a node is reached.</summary>
/// <param name="Node">The node.</param>
/// <param name="Deciseconds">Shortest time to it in tenths of a second.</param>
public readonly record struct NodeTime(int Node, int Deciseconds);
