using System.Text;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>
/// The content of a data block, read piece by piece as asked. Source: OSM wiki, "PBF Format" (PrimitiveBlock, PrimitiveGroup, DenseNodes, Way, Relation).
/// Positions are kept as the format has them: whole units of 1e-9 degree.
/// </summary>
internal sealed class PbfBlock
{
    /// <summary>Largest unit of positions, 1e-9 degree: a whole degree.</summary>
    public const long MaxGranularity = 1_000_000_000;

    private readonly byte[] content;
    private readonly List<(int Start, int Length)> texts = [];
    private readonly List<(int Start, int Length)> groups = [];
    private readonly long granularity = 100;
    private readonly long latOffset;
    private readonly long lonOffset;

    /// <summary>A block over its unpacked content.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public PbfBlock(byte[] content)
    {
        this.content = content;
        var wire = new PbfWire(content);
        while (wire.TryField(out var field, out var value, out var bytes))
        {
            switch (field)
            {
                case 1:
                    ReadTexts(bytes);
                    break;
                case 2:
                    groups.Add(Place(bytes));
                    break;
                case 17:
                    granularity = value;
                    break;
                case 19:
                    latOffset = value;
                    break;
                case 20:
                    lonOffset = value;
                    break;
            }
        }

        if (granularity is < 1 or > MaxGranularity)
        {
            throw new InvalidDataException("its positions have an impossible granularity");
        }
    }

    /// <summary>A node: id, position in 1e-9 degree; where its tags are, for reading them.</summary>
    public delegate void NodeVisitor(long id, long lon, long lat, NodeTags tags);

    /// <summary>A way or a relation.</summary>
    public delegate void ItemVisitor(PbfItem item);

    /// <summary>Where a node's tags lie: a run of key, value pairs ended by 0 (dense), or keys and values apart.</summary>
    public readonly ref struct NodeTags(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> values, bool isDense)
    {
        public ReadOnlySpan<byte> Keys { get; } = keys;

        public ReadOnlySpan<byte> Values { get; } = values;

        public bool IsDense { get; } = isDense;

        public bool IsEmpty => Keys.IsEmpty || (IsDense && Keys[0] == 0);
    }

    /// <summary>Whether it holds ways or relations.</summary>
    public bool HasMoreThanNodes()
    {
        foreach (var (start, length) in groups)
        {
            var wire = new PbfWire(content.AsSpan(start, length));
            if (wire.TryField(out var field, out _, out _) && field is 3 or 4)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Visits all nodes in file order.</summary>
    public void EachNode(NodeVisitor visit)
    {
        foreach (var (start, length) in groups)
        {
            var wire = new PbfWire(content.AsSpan(start, length));
            while (wire.TryField(out var field, out _, out var bytes))
            {
                if (field == 2)
                {
                    EachDense(bytes, visit);
                }
                else if (field == 1)
                {
                    PlainNode(bytes, visit);
                }
            }
        }
    }

    /// <summary>Visits all ways and relations in file order.</summary>
    public void EachWayAndRelation(ItemVisitor visitWay, ItemVisitor visitRelation)
    {
        foreach (var (start, length) in groups)
        {
            var wire = new PbfWire(content.AsSpan(start, length));
            while (wire.TryField(out var field, out _, out var bytes))
            {
                if (field == 3)
                {
                    visitWay(PbfItem.Read(bytes));
                }
                else if (field == 4)
                {
                    visitRelation(PbfItem.Read(bytes));
                }
            }
        }
    }

    /// <summary>Tags from packed text numbers.</summary>
    public Dictionary<string, string> TagsOf(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> values)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        var key = new PbfWire(keys);
        var value = new PbfWire(values);
        while (!key.IsEmpty && !value.IsEmpty)
        {
            tags[Text(key.Varint())] = Text(value.Varint());
        }

        return tags;
    }

    /// <summary>A node's tags.</summary>
    public Dictionary<string, string> TagsOf(NodeTags tags)
    {
        if (!tags.IsDense)
        {
            return TagsOf(tags.Keys, tags.Values);
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var wire = new PbfWire(tags.Keys);
        while (!wire.IsEmpty && wire.Varint() is var key and not 0)
        {
            found[Text(key)] = Text(wire.Varint());
        }

        return found;
    }

    /// <summary>The text of a number in the block's table.</summary>
    public string Text(ulong number) => Encoding.UTF8.GetString(Utf8(number));

    /// <summary>Whether one of the packed key numbers is this text.</summary>
    public bool HasKey(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> utf8)
    {
        var wire = new PbfWire(keys);
        while (!wire.IsEmpty)
        {
            if (Utf8(wire.Varint()).SequenceEqual(utf8))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<byte> Utf8(ulong number) => number < (ulong)texts.Count
        ? content.AsSpan(texts[(int)number].Start, texts[(int)number].Length)
        : throw new InvalidDataException("a text number is outside its table");

    private void ReadTexts(ReadOnlySpan<byte> table)
    {
        var wire = new PbfWire(table);
        while (wire.TryField(out var field, out _, out var bytes))
        {
            if (field == 1)
            {
                texts.Add(Place(bytes));
            }
        }
    }

    private (int Start, int Length) Place(ReadOnlySpan<byte> part) =>
        (part.IsEmpty ? 0 : content.AsSpan().Overlaps(part, out var offset) ? offset : 0, part.Length);

    private void EachDense(ReadOnlySpan<byte> dense, NodeVisitor visit)
    {
        ReadOnlySpan<byte> ids = default, lats = default, lons = default, tags = default;
        var wire = new PbfWire(dense);
        while (wire.TryField(out var field, out _, out var bytes))
        {
            switch (field)
            {
                case 1:
                    ids = bytes;
                    break;
                case 8:
                    lats = bytes;
                    break;
                case 9:
                    lons = bytes;
                    break;
                case 10:
                    tags = bytes;
                    break;
            }
        }

        var idWire = new PbfWire(ids);
        var latWire = new PbfWire(lats);
        var lonWire = new PbfWire(lons);
        var tagWire = new PbfWire(tags);
        long id = 0, lat = 0, lon = 0;
        while (!idWire.IsEmpty)
        {
            id += idWire.Signed();
            lat += latWire.Signed();
            lon += lonWire.Signed();
            var before = tagWire.Rest;
            while (!tagWire.IsEmpty && tagWire.Varint() != 0)
            {
                tagWire.Varint();
            }

            visit(id, lonOffset + (granularity * lon), latOffset + (granularity * lat), new NodeTags(before[..^tagWire.Rest.Length], default, isDense: true));
        }
    }

    private void PlainNode(ReadOnlySpan<byte> node, NodeVisitor visit)
    {
        long id = 0, lat = 0, lon = 0;
        ReadOnlySpan<byte> keys = default, values = default;
        var wire = new PbfWire(node);
        while (wire.TryField(out var field, out var value, out var bytes))
        {
            var signed = (long)((ulong)value >> 1) ^ -(value & 1);
            switch (field)
            {
                case 1:
                    id = signed;
                    break;
                case 2:
                    keys = bytes;
                    break;
                case 3:
                    values = bytes;
                    break;
                case 8:
                    lat = signed;
                    break;
                case 9:
                    lon = signed;
                    break;
            }
        }

        visit(id, lonOffset + (granularity * lon), latOffset + (granularity * lat), new NodeTags(keys, values, isDense: false));
    }
}
