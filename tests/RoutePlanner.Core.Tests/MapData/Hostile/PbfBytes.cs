using System.Buffers.Binary;
using System.IO.Compression;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Core.Tests.MapData.Hostile;

/// <summary>Blocks of a PBF file with what no writer would put into them.</summary>
internal static class PbfBytes
{
    /// <summary>The first block, which names what a reader must know.</summary>
    public static byte[] Header(params string[] features)
    {
        var header = new PbfMessage().Field(4, "OsmSchema-V0.6"u8).Field(4, "DenseNodes"u8);
        foreach (var feature in features)
        {
            header.Field(4, System.Text.Encoding.UTF8.GetBytes(feature));
        }

        return Block("OSMHeader", Plain(header.ToArray()));
    }

    /// <summary>A data block, packed; it says that it unpacks to another size if that is given.</summary>
    public static byte[] Data(byte[] content, long? size = null)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(content);
        }

        return Block("OSMData", new PbfMessage().Field(2, size ?? content.Length).Field(3, packed.ToArray()).ToArray());
    }

    /// <summary>A data block that is not packed.</summary>
    public static byte[] PlainData(PbfMessage content) => Block("OSMData", Plain(content.ToArray()));

    /// <summary>A block; it says that its blob is of another size if that is given.</summary>
    public static byte[] Block(string type, byte[] blob, long? size = null)
    {
        var header = new PbfMessage().Field(1, System.Text.Encoding.UTF8.GetBytes(type)).Field(3, size ?? blob.Length).ToArray();
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        return [.. length, .. header, .. blob];
    }

    /// <summary>The content of a block: texts, then groups.</summary>
    public static PbfMessage Content(PbfMessage[] groups, params string[] texts)
    {
        var table = new PbfMessage().Field(1, ""u8);
        foreach (var text in texts)
        {
            table.Field(1, System.Text.Encoding.UTF8.GetBytes(text));
        }

        var content = new PbfMessage().Field(1, table);
        foreach (var group in groups)
        {
            content.Field(2, group);
        }

        return content;
    }

    private static byte[] Plain(byte[] content) => new PbfMessage().Field(1, content).ToArray();
}
