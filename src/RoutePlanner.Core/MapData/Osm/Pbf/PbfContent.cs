using System.Text;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>
/// Looks through the content of a PBF file before OsmSharp does, which unpacks a block to whatever it unpacks to and follows groups (an old kind of field) as deep as they go, to the end
/// of the process. A block is unpacked to the size it says and at most 32 MiB; all its messages are walked; what is in it is counted.
/// Source: OSM wiki, "PBF Format" (fileformat.proto, osmformat.proto).
/// </summary>
internal sealed class PbfContent
{
    /// <summary>Most nodes, ways and relations in a block together. Programs write 8,000.</summary>
    public const int MaxObjects = 1_000_000;

    /// <summary>Most texts, tags, nodes of ways and members of relations in a block together.</summary>
    public const int MaxParts = 4_000_000;

    private static readonly string[] Features = ["OsmSchema-V0.6", "DenseNodes", "HistoricalInformation"];

    private int objects;
    private int parts;

    private enum Message
    {
        Block,
        Texts,
        Group,
        Dense,
        Node,
        Way,
        Relation,

        /// <summary>One that has no messages in it that are read.</summary>
        Plain,
    }

    /// <summary>What is wrong with the file's content, or null. Its framing must have been checked.</summary>
    public static string? FindFault(Stream stream)
    {
        try
        {
            long unpacked = 0;
            while (PbfBlob.NextOfAny(stream, out var isData) is { } blob)
            {
                var content = blob.Unpack();
                unpacked += content.Length;
                PackedLimit.Check(unpacked, stream.Position, PackedLimit.PbfRatio);
                if (isData)
                {
                    new PbfContent().Walk(content, Message.Block);
                }
                else if (UnknownFeature(content) is { } feature)
                {
                    return $"it needs a reader that knows '{Shown.Of(feature)}'";
                }
            }

            return null;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }

    /// <summary>A feature that the file's header says a reader must know (field 4), and that OsmSharp doesn't.</summary>
    private static string? UnknownFeature(ReadOnlySpan<byte> header)
    {
        var wire = new PbfWire(header);
        string? unknown = null;
        while (wire.TryField(out var field, out _, out var bytes))
        {
            if (field == 1)
            {
                new PbfContent().Walk(bytes, Message.Plain);
            }
            else if (field == 4 && Encoding.UTF8.GetString(bytes) is var feature && !Features.Contains(feature))
            {
                unknown ??= feature;
            }
        }

        return unknown;
    }

    private void Walk(ReadOnlySpan<byte> message, Message kind)
    {
        var kindOfObjects = 0;
        var wire = new PbfWire(message);
        while (wire.TryField(out var field, out var value, out var bytes))
        {
            kindOfObjects = kindOfObjects == 0 ? field : kindOfObjects;
            if (kind == Message.Group && field != kindOfObjects)
            {
                // The format forbids it, and OsmSharp reads one kind of them only.
                throw new InvalidDataException("a group has objects of several kinds");
            }

            switch (kind, field)
            {
                case (Message.Block, 1):
                    Walk(bytes, Message.Texts);
                    break;
                case (Message.Block, 2):
                    Walk(bytes, Message.Group);
                    break;
                case (Message.Block, 17) when value is < 1 or > PbfBlock.MaxGranularity:
                    throw new InvalidDataException("its positions have an impossible granularity");
                case (Message.Group, 1):
                    Objects(1);
                    Walk(bytes, Message.Node);
                    break;
                case (Message.Group, 2):
                    Walk(bytes, Message.Dense);
                    break;
                case (Message.Group, 3):
                    Objects(1);
                    Walk(bytes, Message.Way);
                    break;
                case (Message.Group, 4):
                    Objects(1);
                    Walk(bytes, Message.Relation);
                    break;
                case (Message.Group, 5):
                    Objects(1);
                    Walk(bytes, Message.Plain);
                    break;
                case (Message.Dense, 1):
                    Objects(Numbers(bytes));
                    break;
                case (Message.Dense, 5) or (Message.Node or Message.Way or Message.Relation, 4):
                    Walk(bytes, Message.Plain);
                    break;
                case (Message.Texts, 1):
                    Parts(1);
                    break;
                case (Message.Dense, 10) or (Message.Node or Message.Way or Message.Relation, 2) or (Message.Way or Message.Relation, 8):
                    Parts(Numbers(bytes));
                    break;
            }
        }
    }

    /// <summary>How many packed numbers there are: each ends with a byte whose highest bit is clear. A bare number has no bytes here.</summary>
    private static int Numbers(ReadOnlySpan<byte> packed)
    {
        var count = packed.IsEmpty ? 1 : 0;
        foreach (var part in packed)
        {
            count += (part >> 7) ^ 1;
        }

        return count;
    }

    private void Objects(int count) => objects = Sum(objects, count, MaxObjects, "nodes, ways and relations");

    private void Parts(int count) => parts = Sum(parts, count, MaxParts, "texts, tags and members");

    private static int Sum(int before, int count, int max, string what) => before + count <= max
        ? before + count
        : throw new InvalidDataException(FormattableString.Invariant($"a block has more than {max} {what}"));
}
