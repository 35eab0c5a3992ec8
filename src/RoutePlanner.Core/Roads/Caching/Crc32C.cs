using System.Buffers.Binary;
using System.Numerics;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>
/// The CRC-32C checksum (Castagnoli; RFC 3720, appendix B.4): finds every single flipped bit and every burst of up to 32, and processors have an instruction for it.
/// Against damage, not against forgery.
/// </summary>
internal struct Crc32C
{
    private uint state;

    /// <summary>The checksum of nothing.</summary>
    public Crc32C() => state = uint.MaxValue;

    /// <summary>The checksum of all bytes added.</summary>
    public readonly uint Value => ~state;

    /// <summary>Adds bytes; in pieces or at once gives the same.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = state;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var b in bytes)
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        state = crc;
    }
}
