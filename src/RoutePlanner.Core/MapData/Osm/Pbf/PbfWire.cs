namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>
/// Reads protocol buffer fields from a span. Source: Protocol Buffers documentation, "Encoding". Everything is checked against the span's end;
/// what does not fit is an <see cref="InvalidDataException"/>.
/// </summary>
internal ref struct PbfWire(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<byte> Rest => rest;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsEmpty => rest.IsEmpty;

    /// <summary>The next field: its number, and its number value or its bytes. False at the end. Fixed-width fields are passed over.</summary>
    public bool TryField(out int number, out long value, out ReadOnlySpan<byte> bytes)
    {
        number = 0;
        value = 0;
        bytes = default;
        while (!rest.IsEmpty)
        {
            var key = Varint();
            number = (int)Math.Min(key >> 3, int.MaxValue);
            switch (key & 7)
            {
                case 0:
                    value = (long)Varint();
                    return true;
                case 2:
                    bytes = Take(Varint());
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

    /// <summary>A number of up to 64 bits.</summary>
    public ulong Varint()
    {
        ulong value = 0;
        for (var i = 0; i < rest.Length && i < 10; i++)
        {
            value |= (ulong)(rest[i] & 0x7F) << (7 * i);
            if ((rest[i] & 0x80) == 0)
            {
                rest = rest[(i + 1)..];
                return value;
            }
        }

        throw new InvalidDataException("a number does not end");
    }

    /// <summary>A signed number in zigzag coding.</summary>
    public long Signed()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)rest.Length)
        {
            throw new InvalidDataException("a field is longer than what holds it");
        }

        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }
}
