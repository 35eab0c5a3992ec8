using RoutePlanner.Core.MapData.Osm.Pbf;
using RoutePlanner.Core.Tests.MapData.Hostile;

namespace RoutePlanner.Core.Tests.MapData.Osm;

/// <summary>
/// A small random map and how it may lie in a PBF file: blocks in any order with nodes, ways and relations mixed, dense nodes and plain ones, any granularity and offset, several versions, deleted
/// objects, negative ids, nodes that are missing or off the earth.
/// </summary>
internal sealed class RandomPbf
{
    private static readonly string[] Keys = ["highway", "route", "name", "barrier", "access", "building", "source", "highway:note", "motor_vehicle"];
    private static readonly string[] Values = ["primary", "ferry", "bus", "bollard", "no", "国道", "", "yes"];

    private readonly Random random;
    private readonly List<Block> blocks = [];

    public RandomPbf(int seed)
    {
        random = new Random(seed);
        var objects = new List<Object>();
        var nodeIds = Enumerable.Range(0, 40).Select(_ => Id()).ToArray();
        foreach (var id in nodeIds.Where(_ => random.Next(12) > 0))
        {
            objects.Add(new Object(Kind.Node, id, Tags(0.2), [], IsDeleted: random.Next(20) == 0));
        }

        objects.AddRange(Enumerable.Range(0, 30).Select(i => new Object(
            Kind.Way, Id(), Tags(0.9), [.. Enumerable.Range(0, random.Next(6)).Select(_ => (nodeIds[random.Next(nodeIds.Length)], "", 0))], IsDeleted: random.Next(15) == 0)));
        var wayIds = objects.Where(o => o.Kind == Kind.Way).Select(o => o.Id).ToArray();
        objects.AddRange(Enumerable.Range(0, 8).Select(i => new Object(Kind.Relation, Id(), RestrictionTags(), Members(nodeIds, wayIds), IsDeleted: random.Next(8) == 0)));

        // Now and then another version of an object, which comes later in the file.
        objects.AddRange(objects.Where(_ => random.Next(15) == 0).ToList().Select(o => o with { Tags = Tags(0.5) }));
        if (random.Next(3) == 0)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(objects));
        }
        else if (random.Next(2) == 0)
        {
            objects = [.. objects.OrderBy(o => o.Kind).ThenBy(o => o.Id)];
        }

        var perBlock = random.Next(1, 40);
        foreach (var chunk in objects.Chunk(perBlock))
        {
            blocks.Add(new Block(random.Next(2) == 0 ? 100 : random.Next(1, 2_000), random.Next(2) == 0 ? 0 : random.Next(-2_000_000, 2_000_000), random.Next(2) == 0 ? 0 : random.Next(), [.. Groups(chunk)]));
        }
    }

    private enum Kind
    {
        Node,
        Way,
        Relation,
    }

    private sealed record Object(Kind Kind, long Id, List<(string Key, string Value)> Tags, List<(long Id, string Role, int Type)> Members, bool IsDeleted);

    private sealed record Group(bool IsDense, bool HasHistory, List<(Object Item, long Lat, long Lon)> Items);

    private sealed record Block(long Granularity, long LatOffset, long LonOffset, List<Group> Groups);

    /// <summary>The file.</summary>
    /// <param name="forOsmSharp">
    /// Without the deleted objects, which OsmSharp does not tell from others, with a history for each node, without which it fails, and with granularity and offsets in every block, as it takes a block's
    /// for all that follow.
    /// </param>
    public byte[] Write(bool forOsmSharp) => [.. PbfBytes.Header(), .. blocks.SelectMany(b => Bytes(b, forOsmSharp))];

    private static byte[] Bytes(Block block, bool forOsmSharp)
    {
        var texts = new List<string> { "" };
        ulong TextOf(string text)
        {
            var at = texts.IndexOf(text, 1);
            texts.AddRange(at < 0 ? [text] : []);
            return (ulong)(at < 0 ? texts.Count - 1 : at);
        }

        var groups = new List<PbfMessage>();
        foreach (var group in block.Groups)
        {
            var items = group.Items.Where(i => !forOsmSharp || !i.Item.IsDeleted).ToList();
            var message = new PbfMessage();
            if (group.IsDense && items.Count > 0)
            {
                message.Field(2, Dense(items, group.HasHistory, TextOf));
            }
            else if (!group.IsDense)
            {
                items.ForEach(i => message.Field((int)i.Item.Kind + (i.Item.Kind == Kind.Node ? 1 : 2), Plain(i.Item, i.Lat, i.Lon, group.HasHistory || forOsmSharp, TextOf)));
            }

            groups.Add(message);
        }

        var content = PbfBytes.Content([.. groups], [.. texts.Skip(1)]);
        Field(17, block.Granularity, 100);
        Field(19, block.LatOffset, 0);
        Field(20, block.LonOffset, 0);
        return block.Granularity % 2 == 0 ? PbfBytes.Data(content.ToArray()) : PbfBytes.PlainData(content);

        void Field(int number, long value, long unless)
        {
            if (forOsmSharp || value != unless)
            {
                content.Field(number, value);
            }
        }
    }

    /// <summary>A list of numbers; of one number it may stand unpacked, as OsmSharp writes it.</summary>
    private static void Numbers(PbfMessage message, int field, PbfMessage list)
    {
        var bytes = list.ToArray();
        if (PbfWire.Count(bytes) == 1 && bytes[0] % 2 == 0)
        {
            message.Field(field, (long)new PbfWire(bytes).Varint());
        }
        else
        {
            message.Field(field, list);
        }
    }

    private static PbfMessage Dense(List<(Object Item, long Lat, long Lon)> items, bool hasHistory, Func<string, ulong> textOf)
    {
        var (tags, visible) = (new PbfMessage(), new PbfMessage());
        foreach (var (item, _, _) in items)
        {
            item.Tags.ForEach(t => tags.Varint(textOf(t.Key)).Varint(textOf(t.Value)));
            tags.Varint(0);
            visible.Varint(item.IsDeleted ? 0u : 1u);
        }

        var dense = new PbfMessage();
        Numbers(dense, 1, new PbfMessage().Differences(items.Select(i => i.Item.Id)));
        if (hasHistory)
        {
            var zeros = new byte[items.Count];
            dense.Field(5, new PbfMessage().Field(1, zeros).Field(2, zeros).Field(3, zeros).Field(4, zeros).Field(5, zeros).Field(6, visible));
        }

        Numbers(dense, 8, new PbfMessage().Differences(items.Select(i => i.Lat)));
        Numbers(dense, 9, new PbfMessage().Differences(items.Select(i => i.Lon)));
        return items.Exists(i => i.Item.Tags.Count > 0) ? dense.Field(10, tags) : dense;
    }

    private static PbfMessage Plain(Object item, long lat, long lon, bool hasHistory, Func<string, ulong> textOf)
    {
        var (keys, values) = (new PbfMessage(), new PbfMessage());
        item.Tags.ForEach(t => keys.Varint(textOf(t.Key)));
        item.Tags.ForEach(t => values.Varint(textOf(t.Value)));
        var message = new PbfMessage().Field(1, item.Kind == Kind.Node ? (item.Id << 1) ^ (item.Id >> 63) : item.Id);
        Numbers(message, 2, keys);
        Numbers(message, 3, values);
        if (hasHistory)
        {
            message.Field(4, item.IsDeleted ? new PbfMessage().Field(1, 3).Field(6, 0) : new PbfMessage().Field(1, 3).Field(2, 77));
        }

        var members = new PbfMessage().Differences(item.Members.Select(m => m.Id));
        switch (item.Kind)
        {
            case Kind.Node:
                return message.Field(8, (lat << 1) ^ (lat >> 63)).Field(9, (lon << 1) ^ (lon >> 63));
            case Kind.Way:
                Numbers(message, 8, members);
                return message;
            default:
                var (roles, types) = (new PbfMessage(), new PbfMessage());
                item.Members.ForEach(m => roles.Varint(textOf(m.Role)));
                item.Members.ForEach(m => types.Varint((ulong)m.Type));
                Numbers(message, 8, roles);
                Numbers(message, 9, members);
                Numbers(message, 10, types);
                return message;
        }
    }

    private IEnumerable<Group> Groups(IEnumerable<Object> objects)
    {
        Group? group = null;
        Kind? kind = null;
        foreach (var item in objects)
        {
            if (group is null || kind != item.Kind || random.Next(6) == 0)
            {
                if (group is not null)
                {
                    yield return group;
                }

                kind = item.Kind;
                group = new Group(item.Kind == Kind.Node && random.Next(3) > 0, random.Next(2) == 0, []);
            }

            // Raw units of the block: most land on earth, whatever its granularity and offset.
            var isOff = random.Next(25) == 0;
            group.Items.Add((item with { IsDeleted = item.IsDeleted && group.HasHistory }, random.Next(-40_000_000, 40_000_000), isOff ? 300_000_000_000_000 : random.Next(-80_000_000, 80_000_000)));
        }

        if (group is not null)
        {
            yield return group;
        }
    }

    private long Id() => random.Next(3) == 0 ? random.Next(-60, 60) : random.NextInt64(-1L << 40, 1L << 40);

    private List<(string Key, string Value)> Tags(double share)
    {
        var tags = new List<(string Key, string Value)>();
        while (random.NextDouble() < share && tags.Count < 5)
        {
            tags.Add((Keys[random.Next(Keys.Length)], Values[random.Next(Values.Length)]));
        }

        // OsmSharp keeps the first of two tags with one key, as we do; no object may have two.
        return random.Next(5) == 0 ? tags : [.. tags.DistinctBy(t => t.Key)];
    }

    private List<(string Key, string Value)> RestrictionTags() =>
        random.Next(4) == 0 ? [("type", "multipolygon")] : [("note", "x"), ("type", "restriction"), ("restriction", random.Next(2) == 0 ? "no_left_turn" : "only_straight_on"), .. Tags(0.1)];

    private List<(long Id, string Role, int Type)> Members(long[] nodes, long[] ways)
    {
        long Way() => ways[random.Next(ways.Length)];
        return random.Next(4) == 0
            ? [.. Enumerable.Range(0, random.Next(4)).Select(_ => (Id(), Values[random.Next(Values.Length)], random.Next(3)))]
            : [(Way(), "from", 1), random.Next(2) == 0 ? (nodes[random.Next(nodes.Length)], "via", 0) : (Way(), "via", 1), (Way(), "to", 1)];
    }
}
