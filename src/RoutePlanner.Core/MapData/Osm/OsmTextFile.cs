using System.IO.Compression;
using OsmSharp;
using OsmSharp.Streams;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>An OSM file in XML, packed or not. Each pass over it opens it anew, so nothing is held between passes.</summary>
internal sealed class OsmTextFile
{
    private readonly string path;
    private readonly Func<Stream, Stream>? unpack;

    private OsmTextFile(string path, Func<Stream, Stream>? unpack)
    {
        this.path = path;
        this.unpack = unpack;
    }

    /// <summary>The file, its format told by its name; null for names of other formats.</summary>
    public static OsmTextFile? ByName(string path) => path switch
    {
        _ when Ends(path, ".osm") => new OsmTextFile(path, unpack: null),
        _ when Ends(path, ".osm.gz") => new OsmTextFile(path, file => new GZipStream(file, CompressionMode.Decompress)),
        _ when Ends(path, ".osm.bz2") => new OsmTextFile(path, file => new BZip2MembersStream(file)),
        _ => null,
    };

    /// <summary>
    /// Finds what OsmSharp would pass over in silence or go down with: a document that is not <c>osm</c> or is nested without end. Null where the file looks whole. A pass over the file, which is faster
    /// than one that makes objects.
    /// </summary>
    public string? FindFault()
    {
        using var stream = Open();
        return OsmXmlCheck.FindFault(stream);
    }

    /// <summary>What it has about roads, in two passes: ways and relations, then the nodes they need, so that the order inside the file does not matter.</summary>
    public OsmRoadData ReadRoads()
    {
        var tags = new OsmTags();
        var ways = new List<OsmWay>();
        var restrictions = new OsmRestrictions();
        EachWayAndRelation(
            way =>
            {
                if (way.Nodes is { } nodes && way.Tags is { } wayTags && tags.Of(wayTags) is var kept && RoadTagKeys.MakeRoad(kept))
                {
                    ways.Add(new OsmWay(way.Id!.Value, nodes, kept));
                }
            },
            restrictions.Add);
        var roads = new OsmRoadData(ways, restrictions);
        var near = 0;
        EachNode(node =>
        {
            var id = node.Id!.Value;
            if (roads.Positions.SlotOf(id, ref near) is >= 0 and var slot)
            {
                roads.Positions.Set(slot, new GeoPoint(node.Longitude ?? double.NaN, node.Latitude ?? double.NaN));
                roads.SetBarrier(id, node.Tags is { } nodeTags && nodeTags.ContainsKey("barrier") ? tags.Of(nodeTags) : null);
            }
        });
        return roads;
    }

    /// <summary>Visits all ways and relations that are not deleted, in file order.</summary>
    public void EachWayAndRelation(Action<Way> visitWay, Action<Relation> visitRelation) => Each(ignoreNodes: true, item =>
    {
        if (item is Way way)
        {
            visitWay(way);
        }
        else if (item is Relation relation)
        {
            visitRelation(relation);
        }
    });

    /// <summary>Visits all nodes that are not deleted, in file order.</summary>
    public void EachNode(Action<Node> visit) => Each(ignoreNodes: false, item => visit((Node)item));

    private void Each(bool ignoreNodes, Action<OsmGeo> visit)
    {
        using var stream = Open();
        using var source = new XmlOsmStreamSource(stream);
        while (source.MoveNext(ignoreNodes, ignoreWays: !ignoreNodes, ignoreRelations: !ignoreNodes))
        {
            if (source.Current() is { Id: not null } item && item.Visible != false)
            {
                visit(item);
            }
        }
    }

    private OsmTextStream Open()
    {
        var file = File.OpenRead(path);
        return new OsmTextStream(unpack is null ? file : unpack(file), file);
    }

    private static bool Ends(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
