using OsmSharp;
using OsmSharp.Tags;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Benchmarks;

/// <summary>Writes the roads of any map as PBF, to measure the same lines in another format; vertices that are equal become one node. <c>-- topbf FROM TO.osm.pbf</c>.</summary>
internal static class MapToPbf
{
    public static void Write(string from, string to)
    {
        var roads = RoadMap.Read(from).Roads;
        var idOfKey = new Dictionary<long, long>();
        var nodes = new List<Node>();
        var ways = new List<Way>();
        foreach (var road in roads)
        {
            var way = new Way { Id = ways.Count + 1, Nodes = new long[road.Line.Length], Tags = new TagsCollection(road.Tags.Select(t => new Tag(t.Key, t.Value))) };
            for (var i = 0; i < road.Line.Length; i++)
            {
                if (!idOfKey.TryGetValue(road.VertexKeys[i], out way.Nodes[i]))
                {
                    idOfKey[road.VertexKeys[i]] = way.Nodes[i] = nodes.Count + 1;
                    nodes.Add(new Node { Id = nodes.Count + 1, Longitude = road.Line[i].Lon, Latitude = road.Line[i].Lat });
                }
            }

            ways.Add(way);
        }

        using var file = File.Create(to);
        var writer = new PbfWriter(file);
        writer.WriteHeader();
        writer.WriteNodes(nodes);
        writer.WriteWays(ways);
    }
}
