using System.IO.Compression;
using OsmSharp;
using OsmSharp.Streams;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>An OSM file in one of the formats that are read. Each pass over it opens it anew, so nothing is held between passes.</summary>
internal sealed class OsmFile
{
    private readonly string path;
    private readonly bool isPbf;
    private readonly Func<Stream, Stream>? unpack;

    private OsmFile(string path, bool isPbf, Func<Stream, Stream>? unpack)
    {
        this.path = path;
        this.isPbf = isPbf;
        this.unpack = unpack;
    }

    /// <summary>The formats, for messages.</summary>
    public const string Formats = ".osm.pbf|.osm|.osm.gz|.osm.bz2";

    /// <summary>Whether it is a PBF file.</summary>
    public bool IsPbf => isPbf;

    /// <summary>The file, its format told by its name; null for names of other formats.</summary>
    public static OsmFile? ByName(string path) => path switch
    {
        _ when Ends(path, ".pbf") => new OsmFile(path, isPbf: true, unpack: null),
        _ when Ends(path, ".osm") => new OsmFile(path, isPbf: false, unpack: null),
        _ when Ends(path, ".osm.gz") => new OsmFile(path, isPbf: false, file => new GZipStream(file, CompressionMode.Decompress)),
        _ when Ends(path, ".osm.bz2") => new OsmFile(path, isPbf: false, file => new BZip2MembersStream(file)),
        _ => null,
    };

    /// <summary>
    /// Finds what OsmSharp would pass over in silence or go down with: a PBF whose blocks don't fill the file (it would stop at the first odd one) or are made to fill memory, an XML
    /// document that is not <c>osm</c> or is nested without end. Null where the file looks whole. A pass over the file, which is faster than one that makes objects.
    /// </summary>
    public string? FindFault()
    {
        using var stream = Open();
        if (!isPbf)
        {
            return OsmXmlCheck.FindFault(stream);
        }

        if (PbfFraming.FindFault(stream) is { } fault)
        {
            return fault;
        }

        stream.Position = 0;
        return PbfContent.FindFault(stream);
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
        using OsmStreamSource source = isPbf ? new PBFOsmStreamSource(stream) : new XmlOsmStreamSource(stream);
        while (source.MoveNext(ignoreNodes, ignoreWays: !ignoreNodes, ignoreRelations: !ignoreNodes))
        {
            if (source.Current() is { Id: not null } item && item.Visible != false)
            {
                visit(item);
            }
        }
    }

    private Stream Open()
    {
        var file = File.OpenRead(path);
        return isPbf ? file : new OsmTextStream(unpack is null ? file : unpack(file), file);
    }

    private static bool Ends(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
