using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Caching;

namespace RoutePlanner.Core.Patrol;

/// <summary>A county tied to its road graph: which node each place is, which arcs each key road is.</summary>
/// <param name="County">The county.</param>
/// <param name="GraphBuild">Its graph, how the points were snapped, how the network hangs together.</param>
/// <param name="PlaceSnaps">One entry per place of the county.</param>
/// <param name="KeyRoadPaths">One entry per key road of the county.</param>
/// <param name="Diagnostics">Far or island snaps, key roads not found, components: warnings and notes.</param>
public sealed record CountyRoads(
    County County, RoadGraphBuild GraphBuild, ImmutableArray<Snap> PlaceSnaps, ImmutableArray<KeyRoadPath> KeyRoadPaths, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The road graph.</summary>
    public RoadGraph Graph => GraphBuild.Graph;

    /// <summary>The arcs of each key road that was found, driven forward and driven backward, whether or not a mode may: passes that drives follow or precede.</summary>
    public IEnumerable<ReadOnlyMemory<int>> Passes() =>
        from path in KeyRoadPaths
        where path.IsFound
        from isForward in (bool[])[true, false]
        select PassTime.Arcs(Graph, path, isForward).AsMemory();

    /// <summary>Builds the road graph of a county for its night and finds every place and key road on it.</summary>
    /// <param name="county">The county; closures that overlap its night close their roads.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cache">Where graphs are kept between runs; null to build anew. Only for a county as it was read: what was changed since is not in its digest.</param>
    /// <exception cref="InputException">A place lies off all roads, or there are no roads; carries all problems found.</exception>
    public static CountyRoads Build(County county, RoadGraphOptions? options = null, RoadGraphCache? cache = null) =>
        CountyRoadsBuilder.Build(county, options ?? new RoadGraphOptions(), cache);
}
