namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>
/// Reads protocol buffer fields from a span. Source: Protocol Buffers documentation, "Encoding". Everything is checked against the span's end;
/// what does not fit is an <see cref="InvalidDataException"/>. Groups, an old kind of field that may hold itself without end, are refused.
/// </summary>
internal ref struct PbfWire(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<byte> Rest => bytes[at..];

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsEmpty => at >= bytes.Length;

    /// <summary>Whether the field that was read last was a number; else it was bytes.</summary>
    public bool IsNumber { get; private set; }

    /// <summary>
    /// The next field: its number, its value and its bytes. False at the end. Fixed-width fields are passed over. The bytes of a number field are the number itself, so that a list of one number, which some
    /// writers don't pack, reads as a packed one.
    /// </summary>
    public bool TryField(out int number, out long value, out ReadOnlySpan<byte> content)
    {
        number = 0;
        value = 0;
        content = default;
        while (!IsEmpty)
        {
            var key = Varint();
            number = (int)Math.Min(key >> 3, int.MaxValue);
            switch (key & 7)
            {
                case 0:
                    var start = at;
                    value = (long)Varint();
                    content = bytes[start..at];
                    IsNumber = true;
                    return true;
                case 2:
                    IsNumber = false;
                    content = Take(Varint());
                    return true;
                case 1:
                    Take(8);
                    break;
                case 5:
                    Take(4);
                    break;
                default:
                    throw new InvalidDataException("a field is of an unknown kind");
            }
        }

        return false;
    }

    /// <summary>Refuses the field that was read last where it is not of the kind that the format says.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public readonly void Demand(bool isNumber)
    {
        if (IsNumber != isNumber)
        {
            throw new InvalidDataException("a field is not of the kind that the format says");
        }
    }

    /// <summary>A number of up to 64 bits.</summary>
    public ulong Varint()
    {
        // Most numbers of a map are differences that fit a byte.
        if ((uint)at < (uint)bytes.Length && bytes[at] < 0x80)
        {
            return bytes[at++];
        }

        return LongVarint();
    }

    /// <summary>A signed number in zigzag coding.</summary>
    public long Signed() => Zigzag(Varint());

    /// <summary>The signed number that was coded as an unsigned one.</summary>
    public static long Zigzag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    /// <summary>How many packed numbers there are: each ends with a byte whose highest bit is clear.</summary>
    public static int Count(ReadOnlySpan<byte> packed)
    {
        var count = 0;
        foreach (var part in packed)
        {
            count += (part >> 7) ^ 1;
        }

        return count;
    }

    private ulong LongVarint()
    {
        ulong value = 0;
        for (var i = 0; at + i < bytes.Length && i < 10; i++)
        {
            var part = bytes[at + i];
            value |= (ulong)(part & 0x7F) << (7 * i);
            if (part < 0x80)
            {
                at += i + 1;
                return value;
            }
        }

        throw new InvalidDataException("a number does not end");
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)(bytes.Length - at))
        {
            throw new InvalidDataException("a field is longer than what holds it");
        }

        var taken = bytes.Slice(at, (int)count);
        at += (int)count;
        return taken;
    }
}
