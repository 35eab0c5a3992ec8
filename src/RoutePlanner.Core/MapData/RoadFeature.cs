using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData;

/// <summary>One road line as the map has it, before it is cut at junctions.</summary>
/// <param name="Id">The file's own id: <c>w123</c> for an OSM way, the feature id or <c>id</c> field otherwise.</param>
/// <param name="Line">At least two points, in the direction of digitising.</param>
/// <param name="VertexKeys">
/// One key per point of <paramref name="Line"/>; two roads meet where they share a key. OSM: the node id. GIS lines: made from the coordinate.
/// </param>
/// <param name="Tags">
/// Attributes under their OSM key (highway, name, ref, oneway, maxspeed, surface, bridge, access, …). County files may give
/// <c>grade</c> (G S X Y C, or 国道 省道 县道 乡道 村道) instead of highway.
/// </param>
public sealed record RoadFeature(
    string Id, ImmutableArray<GeoPoint> Line, ImmutableArray<long> VertexKeys, IReadOnlyDictionary<string, string> Tags);
