using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>
/// A turn that the map forbids, or the only one it allows. Road ids are those of <see cref="RoadFeature.Id"/>, vertex keys
/// those of <see cref="RoadFeature.VertexKeys"/>. Source: OSM wiki, Relation:restriction.
/// </summary>
/// <param name="Id">The map's id for it, <c>r123</c>.</param>
/// <param name="Kind">The map's word: <c>no_left_turn</c>, <c>only_straight_on</c>, …</param>
/// <param name="FromRoads">Roads the turn starts on; several for <c>no_entry</c>.</param>
/// <param name="ViaKey">The vertex where it is, or null if it leads over roads.</param>
/// <param name="ViaRoads">The roads between; empty for a vertex.</param>
/// <param name="ToRoads">Roads the turn leads to; several for <c>no_exit</c>.</param>
public sealed record TurnRestriction(
    string Id, string Kind, ImmutableArray<string> FromRoads, long? ViaKey, ImmutableArray<string> ViaRoads, ImmutableArray<string> ToRoads)
{
    /// <summary>The only vehicles it is for, in OSM's words (<c>motorcar</c>, <c>hgv</c>, …), or null for all.</summary>
    public string? Vehicle { get; init; }

    /// <summary>Vehicles it is not for, in OSM's words.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>When it holds, as the map writes it (<c>Mo-Fr 07:00-09:00</c>), or null for always.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether it names the only turn allowed, not one that is forbidden.</summary>
    public bool IsOnly => Kind.StartsWith("only_", StringComparison.Ordinal);
}
