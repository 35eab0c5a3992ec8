namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>A node, a way or a relation as it lies in a block: numbers of texts, and ids as differences, all still packed.</summary>
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

    /// <summary>Whether its history says that it is no more.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>A node's latitude in units of the block.</summary>
    public long Lat { get; private set; }

    /// <summary>A node's longitude in units of the block.</summary>
    public long Lon { get; private set; }

    /// <summary>Reads the message of a node, a way or a relation, whose fields have the same numbers.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static PbfItem Read(ReadOnlySpan<byte> message, bool isNode)
    {
        var item = default(PbfItem);
        var seen = 0;
        var wire = new PbfWire(message);
        while (wire.TryField(out var field, out var value, out var bytes))
        {
            if (field is not (1 or 2 or 3 or 4 or 8 or 9 or 10))
            {
                continue;
            }

            Once(ref seen, field);
            var isNumber = field == 1 || (isNode && field is 8 or 9);
            if (isNumber || field == 4)
            {
                wire.Demand(isNumber);
            }

            switch (field)
            {
                case 1:
                    item.Id = isNode ? PbfWire.Zigzag((ulong)value) : value;
                    break;
                case 2:
                    item.Keys = bytes;
                    break;
                case 3:
                    item.Values = bytes;
                    break;
                case 4:
                    item.IsDeleted = IsDeletedBy(bytes);
                    break;
                case 8 when isNode:
                    item.Lat = PbfWire.Zigzag((ulong)value);
                    break;
                case 9 when isNode:
                    item.Lon = PbfWire.Zigzag((ulong)value);
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
        var ids = new long[PbfWire.Count(packed)];
        var wire = new PbfWire(packed);
        long id = 0;
        foreach (ref var each in ids.AsSpan())
        {
            id += wire.Signed();
            each = id;
        }

        return wire.IsEmpty ? ids : throw new InvalidDataException("a number does not end");
    }

    /// <summary>
    /// Protocol buffers let a field come again: a list goes on, of numbers the last counts. No writer of maps does so, and readers that take the last of all would read another map: it is refused.
    /// </summary>
    public static void Once(ref int seen, int field)
    {
        if ((seen & (1 << field)) != 0)
        {
            throw new InvalidDataException("a field comes twice");
        }

        seen |= 1 << field;
    }

    /// <summary>Of the history (message Info) only field 6, visible, matters.</summary>
    private static bool IsDeletedBy(ReadOnlySpan<byte> info)
    {
        var isDeleted = false;
        var wire = new PbfWire(info);
        while (wire.TryField(out var field, out var value, out _))
        {
            isDeleted = field == 6 ? value == 0 : isDeleted;
        }

        return isDeleted;
    }
}
