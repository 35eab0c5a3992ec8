namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>The tags of an object of a block, one after the other: <c>foreach (var (key, value) in tags)</c>. Texts are made when they are asked for, once a block.</summary>
internal ref struct PbfTags
{
    private readonly PbfBlock block;
    private readonly bool isDense;
    private PbfWire keys;
    private PbfWire values;

    /// <summary>Tags by their numbers in a block's table.</summary>
    /// <param name="block">The block.</param>
    /// <param name="keys">Keys, or, of a dense node, keys and values by turns, ended by 0.</param>
    /// <param name="values">Values, as many as keys.</param>
    /// <param name="isDense">Whether it is a dense node.</param>
    public PbfTags(PbfBlock block, ReadOnlySpan<byte> keys, ReadOnlySpan<byte> values, bool isDense)
    {
        this.block = block;
        this.isDense = isDense;
        this.keys = new PbfWire(keys);
        this.values = new PbfWire(values);
    }

    /// <summary>The tag that was moved to.</summary>
    public KeyValuePair<string, string> Current { get; private set; }

    public readonly PbfTags GetEnumerator() => this;

    /// <summary>Moves to the next tag.</summary>
    /// <exception cref="InvalidDataException">A number is not in the table, or keys and values are not equally many.</exception>
    public bool MoveNext()
    {
        if (keys.IsEmpty)
        {
            return values.IsEmpty ? false : throw new InvalidDataException("keys and values are not equally many");
        }

        var key = keys.Varint();
        if (isDense && key == 0)
        {
            return false;
        }

        Current = new(block.Text(key), block.Text(isDense ? keys.Varint() : values.Varint()));
        return true;
    }
}
