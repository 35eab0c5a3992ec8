using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>All road lines of a map, with what else about the map matters to routing.</summary>
/// <param name="File">The file they came from, for messages.</param>
/// <param name="Roads">In file order.</param>
/// <param name="BlockedVertexKeys">Vertices with a barrier that stops vehicles (bollard, block, …); only feet and bicycles pass.</param>
public sealed record RoadLayer(string File, ImmutableArray<RoadFeature> Roads, ImmutableHashSet<long> BlockedVertexKeys);
