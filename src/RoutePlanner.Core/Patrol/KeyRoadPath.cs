using System.Collections.Immutable;

namespace RoutePlanner.Core.Patrol;

/// <summary>A key road on the graph.</summary>
/// <param name="Arcs">Arcs end to end in the forward direction; empty where its line follows no road.</param>
/// <param name="Node0">Node at its start.</param>
/// <param name="Node1">Node at its end.</param>
public sealed record KeyRoadPath(ImmutableArray<int> Arcs, int Node0, int Node1)
{
    /// <summary>Whether its line was found on the roads.</summary>
    public bool IsFound => Arcs.Length > 0;
}
