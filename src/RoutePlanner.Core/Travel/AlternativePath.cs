using System.Collections.Immutable;

namespace RoutePlanner.Core.Travel;

/// <summary>One of several unlike paths between the same ends.</summary>
/// <param name="Arcs">Its arcs in driving order.</param>
/// <param name="Deciseconds">Its time, turns at both ends included.</param>
/// <param name="Shared">The largest part of its length, 0 to 1, on streets of one of the paths before it; 0 for the first.</param>
public sealed record AlternativePath(ImmutableArray<int> Arcs, int Deciseconds, double Shared);
