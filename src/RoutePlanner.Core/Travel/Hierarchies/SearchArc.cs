namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>One arc as a search sees it: eight bytes, so that a node's arcs lie in one or two cache lines.</summary>
/// <param name="Position">The end that stands higher in the hierarchy.</param>
/// <param name="Deciseconds">Time from tail to head, below <see cref="Hierarchy.Infinity"/>.</param>
internal readonly record struct SearchArc(int Position, uint Deciseconds);
