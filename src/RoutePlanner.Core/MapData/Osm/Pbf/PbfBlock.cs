using System.Text;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>
/// The content of a data block, read piece by piece as asked and checked on the way: messages must fit what holds them, and what is in a block is counted, so that a few bytes can't become a heap of
/// objects. Objects that are marked deleted are passed over. One thread at a time. Source: OSM wiki, "PBF Format" (osmformat.proto: PrimitiveBlock, PrimitiveGroup, DenseNodes, Way, Relation).
/// </summary>
internal sealed class PbfBlock : IDisposable
{
    /// <summary>Most nodes, ways and relations in a block together. Programs write 8,000.</summary>
    public const int MaxObjects = 1_000_000;

    /// <summary>Most texts, tags, nodes of ways and members of relations in a block together.</summary>
    public const int MaxParts = 4_000_000;

    /// <summary>Largest unit of positions, 1e-9 degree: a whole degree.</summary>
    public const long MaxGranularity = 1_000_000_000;

    /// <summary>Fields of a group, which say what it holds.</summary>
    private const int PlainNodes = 1, DenseNodes = 2, Ways = 3, Relations = 4;

    private readonly PbfContent content;
    private readonly List<(int Start, int Length)> places = [];
    private readonly List<(int Kind, int Start, int Length)> groups = [];
    private readonly string?[] texts;
    private readonly double granularity = 100;
    private readonly double latOffset;
    private readonly double lonOffset;
    private int objects;
    private int parts;

    /// <summary>A block over its unpacked content, which it owns from now on.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public PbfBlock(PbfContent content)
    {
        this.content = content;
        Length = content.Length;
        var wire = new PbfWire(content.Span);
        while (wire.TryField(out var field, out var value, out var bytes))
        {
            switch (field)
            {
                case 1:
                    wire.Demand(isNumber: false);
                    ReadTexts(bytes);
                    break;
                case 2:
                    wire.Demand(isNumber: false);
                    ReadGroup(bytes);
                    break;
                case 17 when value is < 1 or > MaxGranularity:
                    throw new InvalidDataException("its positions have an impossible granularity");
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

        texts = new string?[places.Count];
    }

    /// <summary>A node: id, position (which may lie off the earth); where its tags are, for reading them.</summary>
    public delegate void NodeVisitor(long id, GeoPoint point, NodeTags tags);

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

    /// <summary>Bytes of the content.</summary>
    public int Length { get; }

    /// <summary>Whether it holds nodes.</summary>
    public bool HasNodes => groups.Exists(g => g.Kind is PlainNodes or DenseNodes);

    /// <summary>Whether it holds ways or relations.</summary>
    public bool HasWaysOrRelations => groups.Exists(g => g.Kind is Ways or Relations);

    public void Dispose() => content.Dispose();

    /// <summary>Visits all nodes in file order.</summary>
    public void EachNode(NodeVisitor visit)
    {
        foreach (var (kind, start, length) in groups)
        {
            var wire = new PbfWire(content.Span.Slice(start, length));
            while (kind is PlainNodes or DenseNodes && wire.TryField(out _, out _, out var bytes))
            {
                if (kind == DenseNodes)
                {
                    EachDense(bytes, visit);
                }
                else
                {
                    var node = Item(bytes, isNode: true);
                    if (!node.IsDeleted)
                    {
                        visit(node.Id, PointOf(node.Lon, node.Lat), new NodeTags(node.Keys, node.Values, isDense: false));
                    }
                }
            }
        }
    }

    /// <summary>Visits all ways and relations in file order.</summary>
    public void EachWayAndRelation(ItemVisitor visitWay, ItemVisitor visitRelation)
    {
        foreach (var (kind, start, length) in groups)
        {
            var wire = new PbfWire(content.Span.Slice(start, length));
            while (kind is Ways or Relations && wire.TryField(out _, out _, out var bytes))
            {
                var item = Item(bytes, isNode: false);
                if (!item.IsDeleted)
                {
                    (kind == Ways ? visitWay : visitRelation)(item);
                }
            }
        }
    }

    /// <summary>The tags of a way, a relation or a node that is not dense; of two with one key the first.</summary>
    public PbfTags TagsOf(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> values) => new(this, keys, values, isDense: false);

    /// <summary>A node's tags.</summary>
    public PbfTags TagsOf(NodeTags tags) => new(this, tags.Keys, tags.Values, tags.IsDense);

    /// <summary>Whether one of a way's tags makes it a road. Most ways of a map are houses: nothing is made for those.</summary>
    public bool MakeRoad(PbfItem way)
    {
        foreach (var tag in TagsOf(way.Keys, way.Values))
        {
            if (RoadTagKeys.MakesRoad(tag.Key, tag.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a number in the block's table.</summary>
    public string Text(ulong number)
    {
        if (number >= (ulong)texts.Length)
        {
            throw new InvalidDataException("a text number is outside its table");
        }

        return texts[number] ??= Encoding.UTF8.GetString(content.Span.Slice(places[(int)number].Start, places[(int)number].Length));
    }

    private void ReadTexts(ReadOnlySpan<byte> table)
    {
        var wire = new PbfWire(table);
        while (wire.TryField(out var field, out _, out var bytes))
        {
            if (field == 1)
            {
                wire.Demand(isNumber: false);
                Parts(1);
                places.Add(PlaceOf(bytes));
            }
        }
    }

    /// <summary>Its first field says what a group holds; the format forbids more than one kind in it.</summary>
    private void ReadGroup(ReadOnlySpan<byte> group)
    {
        var kind = 0;
        var wire = new PbfWire(group);
        while (wire.TryField(out var field, out _, out _))
        {
            if ((kind != 0 && field != kind) || (kind == DenseNodes))
            {
                throw new InvalidDataException("a group has objects of several kinds");
            }

            wire.Demand(isNumber: false);
            kind = field;
            Objects(field == DenseNodes ? 0 : 1);
        }

        var (start, length) = PlaceOf(group);
        groups.Add((kind, start, length));
    }

    private PbfItem Item(ReadOnlySpan<byte> message, bool isNode)
    {
        var item = PbfItem.Read(message, isNode);
        Parts(PbfWire.Count(item.Keys));
        Parts(PbfWire.Count(item.NodesOrRoles));
        return item;
    }

    private void EachDense(ReadOnlySpan<byte> dense, NodeVisitor visit)
    {
        ReadOnlySpan<byte> ids = default, lats = default, lons = default, tags = default, visible = default;
        var seen = 0;
        var wire = new PbfWire(dense);
        while (wire.TryField(out var field, out _, out var bytes))
        {
            if (field is not (1 or 5 or 8 or 9 or 10))
            {
                continue;
            }

            PbfItem.Once(ref seen, field);
            switch (field)
            {
                case 1:
                    ids = bytes;
                    Objects(PbfWire.Count(ids));
                    break;
                case 5:
                    wire.Demand(isNumber: false);
                    visible = VisibleOf(bytes);
                    break;
                case 8:
                    lats = bytes;
                    break;
                case 9:
                    lons = bytes;
                    break;
                case 10:
                    tags = bytes;
                    Parts(PbfWire.Count(tags));
                    break;
            }
        }

        var idWire = new PbfWire(ids);
        var latWire = new PbfWire(lats);
        var lonWire = new PbfWire(lons);
        var tagWire = new PbfWire(tags);
        var visibleWire = new PbfWire(visible);
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

            if (visibleWire.IsEmpty || visibleWire.Varint() != 0)
            {
                visit(id, PointOf(lon, lat), new NodeTags(before[..^tagWire.Rest.Length], default, isDense: true));
            }
        }

        if (!latWire.IsEmpty || !lonWire.IsEmpty || !visibleWire.IsEmpty)
        {
            throw new InvalidDataException("nodes and their positions are not equally many");
        }
    }

    /// <summary>Of the history of dense nodes (message DenseInfo) only field 6, visible, matters; it is absent where there is none.</summary>
    private static ReadOnlySpan<byte> VisibleOf(ReadOnlySpan<byte> history)
    {
        ReadOnlySpan<byte> visible = default;
        var seen = 0;
        var wire = new PbfWire(history);
        while (wire.TryField(out var field, out _, out var bytes))
        {
            if (field == 6)
            {
                PbfItem.Once(ref seen, field);
                visible = bytes;
            }
        }

        return visible;
    }

    /// <summary>Floating point, as the wiki and OsmSharp compute it: whole numbers would overflow where the numbers are made to, and land on earth.</summary>
    private GeoPoint PointOf(long lon, long lat) => new(.000000001 * (lonOffset + (granularity * lon)), .000000001 * (latOffset + (granularity * lat)));

    private (int Start, int Length) PlaceOf(ReadOnlySpan<byte> part) => (part.IsEmpty ? 0 : content.Span.Overlaps(part, out var offset) ? offset : 0, part.Length);

    private void Objects(int count) => objects = Sum(objects, count, MaxObjects, "nodes, ways and relations");

    private void Parts(int count) => parts = Sum(parts, count, MaxParts, "texts, tags and members");

    private static int Sum(int before, int count, int max, string what) => before + count <= max
        ? before + count
        : throw new InvalidDataException(FormattableString.Invariant($"a block has more than {max} {what}"));
}
