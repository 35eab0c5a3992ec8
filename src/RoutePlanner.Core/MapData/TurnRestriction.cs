using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>
/// A turn that the map forbids, or the only one it allows: OSM relations <c>type=restriction</c>. Road ids are those of <see cref="RoadFeature.Id"/>, vertex keys
/// those of <see cref="RoadFeature.VertexKeys"/>. Source: OSM wiki, Relation:restriction.
/// </summary>
/// <param name="Id">The map's id for it, <c>r123</c>.</param>
/// <param name="IsOnly">True for <c>only_*</c>: after <paramref name="FromRoads"/> and the way between, nothing but <paramref name="ToRoads"/> may follow.</param>
/// <param name="Kind">The map's word, <c>no_left_turn</c>, for messages.</param>
/// <param name="FromRoads">Roads the turn starts on; several for <c>no_entry</c>.</param>
/// <param name="ViaKey">The vertex where it is, or null if it leads over roads.</param>
/// <param name="ViaRoads">The roads between, in driving order; empty for a vertex.</param>
/// <param name="ToRoads">Roads the turn leads to; several for <c>no_exit</c>.</param>
/// <param name="Tags">The relation's tags (<c>except</c>, <c>restriction:hgv</c>, <c>restriction:conditional</c>, …).</param>
public sealed record TurnRestriction(
    string Id,
    bool IsOnly,
    string Kind,
    ImmutableArray<string> FromRoads,
    long? ViaKey,
    ImmutableArray<string> ViaRoads,
    ImmutableArray<string> ToRoads,
    IReadOnlyDictionary<string, string> Tags);
