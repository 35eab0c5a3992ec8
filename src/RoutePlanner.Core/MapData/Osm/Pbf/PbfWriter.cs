using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OsmSharp;
using OsmSharp.Tags;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>
/// Writes OSM objects as PBF, without their history. Source: OSM wiki, "PBF Format". Written by ourselves because OsmSharp's writer was seen to cut
/// positions short by 1e-7 degree.
/// </summary>
internal sealed class PbfWriter(Stream stream)
{
    private const int ObjectsInBlock = 8000;
    private const double UnitsPerDegree = 1e7;

    /// <summary>The file's first block.</summary>
    public void WriteHeader() => Write("OSMHeader", Blob(new PbfMessage()
        .Field(4, "OsmSchema-V0.6"u8)
        .Field(4, "DenseNodes"u8)
        .Field(5, "Sort.Type_then_ID"u8)
        .Field(16, "RoutePlanner"u8)));

    /// <summary>Nodes with their tags, positions rounded to 1e-7 degree.</summary>
    public void WriteNodes(IEnumerable<Node> nodes)
    {
        foreach (var chunk in nodes.Chunk(ObjectsInBlock))
        {
            var texts = new TextNumbers();
            var tags = new PbfMessage();
            foreach (var node in chunk)
            {
                foreach (var tag in Sorted(node.Tags))
                {
                    tags.Varint(texts.Of(tag.Key)).Varint(texts.Of(tag.Value));
                }

                tags.Varint(0);
            }

            var dense = new PbfMessage()
                .Field(1, new PbfMessage().Differences(chunk.Select(n => n.Id!.Value)))
                .Field(8, new PbfMessage().Differences(chunk.Select(n => (long)Math.Round(n.Latitude!.Value * UnitsPerDegree))))
                .Field(9, new PbfMessage().Differences(chunk.Select(n => (long)Math.Round(n.Longitude!.Value * UnitsPerDegree))))
                .Field(10, tags);
            WriteBlock(texts, new PbfMessage().Field(2, dense));
        }
    }

    /// <summary>Ways.</summary>
    public void WriteWays(IEnumerable<Way> ways)
    {
        foreach (var chunk in ways.Chunk(ObjectsInBlock))
        {
            var texts = new TextNumbers();
            var group = new PbfMessage();
            foreach (var way in chunk)
            {
                group.Field(3, Tagged(way, texts).Field(8, new PbfMessage().Differences(way.Nodes)));
            }

            WriteBlock(texts, group);
        }
    }

    /// <summary>Relations.</summary>
    public void WriteRelations(IEnumerable<Relation> relations)
    {
        foreach (var chunk in relations.Chunk(ObjectsInBlock))
        {
            var texts = new TextNumbers();
            var group = new PbfMessage();
            foreach (var relation in chunk)
            {
                var (roles, types) = (new PbfMessage(), new PbfMessage());
                foreach (var member in relation.Members)
                {
                    roles.Varint(texts.Of(member.Role));
                    types.Varint((ulong)member.Type);
                }

                group.Field(4, Tagged(relation, texts).Field(8, roles).Field(9, new PbfMessage().Differences(relation.Members.Select(m => m.Id))).Field(10, types));
            }

            WriteBlock(texts, group);
        }
    }

    /// <summary>A block of data that is already packed.</summary>
    public void WriteData(byte[] blob) => Write("OSMData", blob);

    /// <summary>A blob message: the content packed with zlib.</summary>
    public static byte[] Blob(PbfMessage content, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, level))
        {
            zlib.Write(content.ToArray());
        }

        return new PbfMessage().Field(2, content.Length).Field(3, packed.ToArray()).ToArray();
    }

    private static PbfMessage Tagged(OsmGeo item, TextNumbers texts)
    {
        var (keys, values) = (new PbfMessage(), new PbfMessage());
        foreach (var tag in Sorted(item.Tags))
        {
            keys.Varint(texts.Of(tag.Key));
            values.Varint(texts.Of(tag.Value));
        }

        return new PbfMessage().Field(1, item.Id!.Value).Field(2, keys).Field(3, values);
    }

    private static IEnumerable<Tag> Sorted(TagsCollectionBase? tags) => (tags ?? new TagsCollection()).OrderBy(t => t.Key, StringComparer.Ordinal);

    private void WriteBlock(TextNumbers texts, PbfMessage group) => WriteData(Blob(new PbfMessage().Field(1, texts.Table()).Field(2, group)));

    private void Write(string type, byte[] blob)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var header = new PbfMessage().Field(1, Encoding.ASCII.GetBytes(type)).Field(3, blob.Length).ToArray();
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header);
        stream.Write(blob);
    }

    /// <summary>A block's texts; number 0 ends a run of tags and stands for no text.</summary>
    private sealed class TextNumbers
    {
        private readonly Dictionary<string, ulong> numbers = new(StringComparer.Ordinal);
        private readonly List<string> texts = [""];

        /// <summary>A text's number. XML may leave out a value or a role, which is then no text.</summary>
        public ulong Of(string? text)
        {
            text ??= "";
            if (!numbers.TryGetValue(text, out var number))
            {
                numbers[text] = number = (ulong)texts.Count;
                texts.Add(text);
            }

            return number;
        }

        public PbfMessage Table()
        {
            var table = new PbfMessage();
            texts.ForEach(text => table.Field(1, Encoding.UTF8.GetBytes(text)));
            return table;
        }
    }
}
