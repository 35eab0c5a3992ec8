using System.Buffers.Binary;
using System.IO.Compression;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>One block of a PBF file as it lies there: compressed.</summary>
/// <param name="Position">Where its data begins in the file, bytes.</param>
/// <param name="Data">The blob message.</param>
internal readonly record struct PbfBlob(long Position, byte[] Data)
{
    /// <summary>Limits of the format (OSM wiki, "PBF Format"): a block may unpack to 32 MiB.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const int MaxHeaderBytes = 64 * 1024;

    /// <summary>Reads the next data block, the file header passed over; null at the end.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static PbfBlob? Next(Stream stream)
    {
        while (NextOfAny(stream, out var isData) is { } blob)
        {
            if (isData)
            {
                return blob;
            }
        }

        return null;
    }

    /// <summary>Reads the next block, of data or another; null at the end.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static PbfBlob? NextOfAny(Stream stream, out bool isData)
    {
        isData = false;
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        var got = stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false);
        if (got == 0)
        {
            return null;
        }

        var headerLength = got < prefix.Length ? 0 : BinaryPrimitives.ReadInt32BigEndian(prefix);
        if (headerLength is <= 0 or > MaxHeaderBytes)
        {
            throw new InvalidDataException($"its block at byte {stream.Position - got} is damaged");
        }

        (isData, var length) = Header(Bytes(stream, headerLength));
        var position = stream.Position;
        return new PbfBlob(position, Bytes(stream, length));
    }

    /// <summary>The block whose data lies at a place in the file.</summary>
    public static PbfBlob At(Stream stream, long position, int length)
    {
        stream.Position = position;
        return new PbfBlob(position, Bytes(stream, length));
    }

    /// <summary>The block's content, unpacked.</summary>
    /// <exception cref="InvalidDataException">It is damaged, packed in another way than zlib, or larger than the format allows.</exception>
    public byte[] Unpack()
    {
        var wire = new PbfWire(Data);
        long size = -1;
        ReadOnlySpan<byte> plain = default, packed = default;
        var contents = 0;
        while (wire.TryField(out var field, out var value, out var bytes))
        {
            switch (field)
            {
                case 1:
                    plain = bytes;
                    contents++;
                    break;
                case 2:
                    size = value;
                    break;
                case 3:
                    packed = bytes;
                    contents++;
                    break;
                case 4 or 5 or 6 or 7:
                    throw new InvalidDataException("its blocks are not packed with zlib");
            }
        }

        // One that has its content twice would be another block to another reader.
        if (contents != 1 || (!packed.IsEmpty && size is < 0 or > MaxBytes))
        {
            throw new InvalidDataException($"its block at byte {Position} is damaged");
        }

        if (packed.IsEmpty)
        {
            return plain.ToArray();
        }

        // What unpacks to more than it says is cut there: the rest is never made.
        var content = new byte[size];
        using var stream = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        return stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length && stream.ReadByte() < 0
            ? content
            : throw new InvalidDataException($"its block at byte {Position} does not unpack to the length it says");
    }

    private static (bool IsData, int Length) Header(byte[] header)
    {
        var wire = new PbfWire(header);
        var (isData, length) = (false, -1L);
        while (wire.TryField(out var field, out var value, out var bytes))
        {
            isData |= field == 1 && bytes.SequenceEqual("OSMData"u8);
            length = field == 3 ? value : length;
        }

        return length is >= 0 and <= MaxBytes ? (isData, (int)length) : throw new InvalidDataException("a block is longer than the format allows");
    }

    private static byte[] Bytes(Stream stream, int count)
    {
        var left = stream.CanSeek ? stream.Length - stream.Position : count;
        if (left < count)
        {
            throw new InvalidDataException("it ends inside a block");
        }

        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
