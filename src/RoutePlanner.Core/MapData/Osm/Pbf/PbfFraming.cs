using System.Buffers.Binary;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>
/// Walks over the blocks of an OSM PBF file without unpacking them: do their lengths add up to the file, are they of kinds that are read?
/// Source: OSM wiki, "PBF Format" (file format, size limits).
/// <code>
/// block: length of header (4 bytes, big-endian) | header: 1 = type (text), 2 = index data (bytes), 3 = size of blob (varint) | blob
/// </code>
/// </summary>
internal static class PbfFraming
{
    private const int MaxHeaderBytes = 64 * 1024;
    private const int MaxBlobBytes = 32 * 1024 * 1024;

    /// <summary>What is wrong with the file, or null. The stream must be able to seek.</summary>
    public static string? FindFault(Stream stream)
    {
        if (stream.Length == 0)
        {
            return "it is empty";
        }

        Span<byte> prefix = stackalloc byte[4];
        for (var block = 0; stream.Position < stream.Length; block++)
        {
            var start = stream.Position;
            if (stream.Length - start < prefix.Length)
            {
                return $"it ends inside the block that starts at byte {start}";
            }

            stream.ReadExactly(prefix);
            var headerBytes = BinaryPrimitives.ReadInt32BigEndian(prefix);
            if (headerBytes is <= 0 or > MaxHeaderBytes)
            {
                return block == 0 ? "it is not an OSM PBF file" : $"its block at byte {start} is damaged";
            }

            if (stream.Length - stream.Position < headerBytes)
            {
                return $"it ends inside the block that starts at byte {start}";
            }

            var header = new byte[headerBytes];
            stream.ReadExactly(header);
            if (!TryReadHeader(header, out var type, out var blobBytes) || blobBytes > MaxBlobBytes)
            {
                return block == 0 ? "it is not an OSM PBF file" : $"its block at byte {start} is damaged";
            }

            if (!type.SequenceEqual(block == 0 ? "OSMHeader"u8 : "OSMData"u8))
            {
                return block == 0 ? "it does not begin with an OSM header" : $"its block at byte {start} is of an unknown type";
            }

            if (stream.Length - stream.Position < (long)blobBytes)
            {
                return $"it ends inside the block that starts at byte {start}";
            }

            stream.Position += (long)blobBytes;
        }

        return null;
    }

    private static bool TryReadHeader(ReadOnlySpan<byte> header, out ReadOnlySpan<byte> type, out ulong blobBytes)
    {
        type = default;
        blobBytes = ulong.MaxValue;
        while (header.Length > 0)
        {
            if (!TryReadVarint(ref header, out var key) || !TryReadVarint(ref header, out var value))
            {
                return false;
            }

            if (key == 0x18)
            {
                blobBytes = value;
                continue;
            }

            // Fields 1 and 2 are texts or bytes: their value is a length.
            if (key is not (0x0A or 0x12) || value > (ulong)header.Length)
            {
                return false;
            }

            if (key == 0x0A)
            {
                type = header[..(int)value];
            }

            header = header[(int)value..];
        }

        return blobBytes != ulong.MaxValue;
    }

    private static bool TryReadVarint(ref ReadOnlySpan<byte> bytes, out ulong value)
    {
        value = 0;
        for (var i = 0; i < Math.Min(bytes.Length, 10); i++)
        {
            value |= (ulong)(bytes[i] & 0x7F) << (7 * i);
            if ((bytes[i] & 0x80) == 0)
            {
                bytes = bytes[(i + 1)..];
                return true;
            }
        }

        return false;
    }
}
