namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>A way or a relation as it lies in a block: numbers of texts, and ids as differences, all still packed.</summary>
internal ref struct PbfItem
{
    public long Id { get; private set; }

    public ReadOnlySpan<byte> Keys { get; private set; }

    public ReadOnlySpan<byte> Values { get; private set; }

    /// <summary>A way's nodes, or a relation's roles.</summary>
    public ReadOnlySpan<byte> NodesOrRoles { get; private set; }

    /// <summary>A relation's members.</summary>
    public ReadOnlySpan<byte> Members { get; private set; }

    /// <summary>Kinds of a relation's members: 0 node, 1 way, 2 relation.</summary>
    public ReadOnlySpan<byte> MemberTypes { get; private set; }

    /// <summary>Reads the message of a way or a relation, whose fields have the same numbers.</summary>
    public static PbfItem Read(ReadOnlySpan<byte> message)
    {
        var item = default(PbfItem);
        var wire = new PbfWire(message);
        while (wire.TryField(out var field, out var value, out var bytes))
        {
            switch (field)
            {
                case 1:
                    item.Id = value;
                    break;
                case 2:
                    item.Keys = bytes;
                    break;
                case 3:
                    item.Values = bytes;
                    break;
                case 8:
                    item.NodesOrRoles = bytes;
                    break;
                case 9:
                    item.Members = bytes;
                    break;
                case 10:
                    item.MemberTypes = bytes;
                    break;
            }
        }

        return item;
    }

    /// <summary>Ids from packed differences.</summary>
    public static long[] Ids(ReadOnlySpan<byte> packed)
    {
        var ids = new List<long>();
        var wire = new PbfWire(packed);
        for (long id = 0; !wire.IsEmpty;)
        {
            id += wire.Signed();
            ids.Add(id);
        }

        return [.. ids];
    }
}
