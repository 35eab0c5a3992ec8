using System.Collections.Immutable;

namespace RoutePlanner.Core.Travel;

/// <summary>A line found on the road graph.</summary>
/// <param name="Arcs">Arcs end to end along the line; empty where it follows no road.</param>
/// <param name="Kind">Who may drive it.</param>
internal sealed record LineMatch(ImmutableArray<int> Arcs, LineMatchKind Kind);
