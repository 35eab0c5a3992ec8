using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>All road lines of a map, with what else about the map matters to routing.</summary>
/// <param name="File">The file they came from, for messages.</param>
/// <param name="Roads">In file order.</param>
/// <param name="BlockedVertexKeys">Vertices with a barrier that stops vehicles (bollard, block, …); only feet and bicycles pass.</param>
public sealed record RoadLayer(string File, ImmutableArray<RoadFeature> Roads, ImmutableHashSet<long> BlockedVertexKeys)
{
    /// <summary>Turns the map forbids; in file order.</summary>
    public ImmutableArray<TurnRestriction> Restrictions { get; init; } = [];

    /// <summary>
    /// Whether the lines come from a drawing (GeoJSON, Shapefile, GeoPackage), where roads may meet without sharing a vertex; false for OSM, whose nodes say exactly
    /// what meets.
    /// </summary>
    public bool IsDrawn { get; init; }
}
