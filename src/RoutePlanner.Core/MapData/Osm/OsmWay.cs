namespace RoutePlanner.Core.MapData.Osm;

/// <summary>A road as an OSM file has it.</summary>
/// <param name="Id">The way's id.</param>
/// <param name="Nodes">Ids of its nodes, in order.</param>
/// <param name="Tags">Those that matter to roads.</param>
internal readonly record struct OsmWay(long Id, long[] Nodes, Dictionary<string, string> Tags);
