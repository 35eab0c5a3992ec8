using System.Collections.Immutable;
using RoutePlanner.Core.Roads.Noding;

namespace RoutePlanner.Core.Roads;

/// <summary>A road graph with what was found while building it.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Snaps">One entry per asked point, in the same order.</param>
/// <param name="Components">One entry per mode.</param>
/// <param name="SkippedRoads">Ids of lines that are no road for any mode (or have no two distinct points), in file order.</param>
public sealed record RoadGraphBuild(
    RoadGraph Graph, ImmutableArray<Snap> Snaps, ImmutableArray<ModeComponents> Components, ImmutableArray<string> SkippedRoads)
{
    /// <summary>Turn restrictions of the map that ban nothing on the graph, with the reason.</summary>
    public ImmutableArray<UnusedRestriction> UnusedRestrictions { get; init; } = [];

    /// <summary>What was done so that drawn roads meet; null for a map whose lines are not a drawing.</summary>
    public NodingReport? Noding { get; init; }
}
