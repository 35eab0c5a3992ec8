using System.Globalization;
using OsmSharp;
using OsmSharp.Streams;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm;

namespace RoutePlanner.Core.Tests.MapData.Osm;

/// <summary>Reads the roads of a PBF file with OsmSharp, in the plainest way: the independent check of our own reader. It does not know which objects are marked deleted.</summary>
internal static class OsmSharpRoads
{
    public static RoadLayer Read(string path)
    {
        var items = Items(path);
        var nodes = new Dictionary<long, Node>();
        foreach (var node in items.OfType<Node>())
        {
            nodes[node.Id!.Value] = node;
        }

        var restrictions = new OsmRestrictions();
        foreach (var relation in items.OfType<Relation>())
        {
            restrictions.Add(relation);
        }

        var ways = items.OfType<Way>().Where(w => w.Tags.ContainsKey("highway") || w.Tags.Contains("route", "ferry")).ToList();
        var last = ways.GroupBy(w => w.Id).ToDictionary(g => g.Key!.Value, g => g.Last());
        ways = [.. ways.Where(w => last[w.Id!.Value] == w)];
        var barriers = ways.SelectMany(w => w.Nodes).Distinct().Where(id => nodes.TryGetValue(id, out var node) && node.Tags.ContainsKey("barrier"));
        return new RoadLayer(Path.GetFileName(path), [.. ways.SelectMany(w => Pieces(w, nodes))], [])
        {
            Barriers = RoadLayer.NoBarriers.AddRange(barriers.Select(id => KeyValuePair.Create(id, (IReadOnlyDictionary<string, string>)Kept(nodes[id])))),
            Restrictions = restrictions.All,
        };
    }

    private static List<OsmGeo> Items(string path)
    {
        using var stream = File.OpenRead(path);
        using var source = new PBFOsmStreamSource(stream);
        return [.. source];
    }

    private static Dictionary<string, string> Kept(OsmGeo item) =>
        item.Tags.Where(t => RoadTagKeys.Kept.Contains(t.Key)).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);

    private static IEnumerable<RoadFeature> Pieces(Way way, Dictionary<long, Node> nodes)
    {
        var piece = new List<(GeoPoint Point, long Id)>();
        foreach (var id in way.Nodes.Select(n => (long?)n).Append(null))
        {
            if (id is { } known && nodes.TryGetValue(known, out var node) && new GeoPoint(node.Longitude!.Value, node.Latitude!.Value) is { IsValid: true } point)
            {
                piece.Add((point, known));
                continue;
            }

            if (piece.Count >= 2)
            {
                yield return new RoadFeature(string.Create(CultureInfo.InvariantCulture, $"w{way.Id}"), [.. piece.Select(p => p.Point)], [.. piece.Select(p => p.Id)], Kept(way));
            }

            piece.Clear();
        }
    }
}
