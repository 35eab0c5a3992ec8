using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>All road lines of a map, with what else about the map matters to routing.</summary>
/// <param name="File">The file they came from, for messages.</param>
/// <param name="Roads">In file order.</param>
/// <param name="BlockedVertexKeys">Vertices that stop vehicles for sure; only feet and bicycles pass. Barriers with tags belong to <see cref="Barriers"/>.</param>
public sealed record RoadLayer(string File, ImmutableArray<RoadFeature> Roads, ImmutableHashSet<long> BlockedVertexKeys)
{
    /// <summary>Vertices with a barrier and its tags, under their OSM keys: the rules say who gets through (docs/roads.md).</summary>
    public ImmutableSortedDictionary<long, IReadOnlyDictionary<string, string>> Barriers { get; init; } = NoBarriers;

    /// <summary>No barriers.</summary>
    public static ImmutableSortedDictionary<long, IReadOnlyDictionary<string, string>> NoBarriers { get; } = ImmutableSortedDictionary<long, IReadOnlyDictionary<string, string>>.Empty;

    /// <summary>Turns the map forbids; in file order.</summary>
    public ImmutableArray<TurnRestriction> Restrictions { get; init; } = [];

    /// <summary>
    /// Whether the lines come from a drawing (GeoJSON, Shapefile, GeoPackage), where roads may meet without sharing a vertex; false for OSM, whose nodes say exactly
    /// what meets.
    /// </summary>
    public bool IsDrawn { get; init; }
}
