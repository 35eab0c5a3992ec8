namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>Builds a protocol buffer message; the inverse of <see cref="PbfWire"/>.</summary>
internal sealed class PbfMessage
{
    private readonly List<byte> bytes = [];

    public int Length => bytes.Count;

    public byte[] ToArray() => [.. bytes];

    /// <summary>A field of bytes: text, a message, packed numbers.</summary>
    public PbfMessage Field(int number, ReadOnlySpan<byte> value)
    {
        Varint((ulong)((number << 3) | 2));
        Varint((ulong)value.Length);
        bytes.AddRange(value);
        return this;
    }

    /// <summary>A field that is another message.</summary>
    public PbfMessage Field(int number, PbfMessage value) => Field(number, value.ToArray());

    /// <summary>A number field.</summary>
    public PbfMessage Field(int number, long value) => Varint((ulong)(number << 3)).Varint((ulong)value);

    /// <summary>A bare number in zigzag coding.</summary>
    public PbfMessage Signed(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>A bare number.</summary>
    public PbfMessage Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return this;
    }

    /// <summary>Differences of ids, zigzag coded.</summary>
    public PbfMessage Differences(IEnumerable<long> values)
    {
        var before = 0L;
        foreach (var value in values)
        {
            Signed(value - before);
            before = value;
        }

        return this;
    }
}
