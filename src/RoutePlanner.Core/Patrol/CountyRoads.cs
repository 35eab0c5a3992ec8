using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol;

/// <summary>A county tied to its road graph: which node each place is, which arcs each key road is.</summary>
/// <param name="County">The county.</param>
/// <param name="Build">Its graph, how the points were snapped, how the network hangs together.</param>
/// <param name="PlaceSnaps">One entry per place of the county.</param>
/// <param name="KeyRoadPaths">One entry per key road of the county.</param>
/// <param name="Diagnostics">Far or island snaps, key roads not found, components: warnings and notes.</param>
public sealed partial record CountyRoads(
    County County, RoadGraphBuild Build, ImmutableArray<Snap> PlaceSnaps, ImmutableArray<KeyRoadPath> KeyRoadPaths, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The road graph.</summary>
    public RoadGraph Graph => Build.Graph;
}
