using System.Buffers.Binary;
using System.IO.Compression;

namespace RoutePlanner.Core.MapData.Osm.Clipping;

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
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        while (true)
        {
            var got = stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false);
            if (got == 0)
            {
                return null;
            }

            var headerLength = BinaryPrimitives.ReadInt32BigEndian(prefix);
            if (got < prefix.Length || headerLength is <= 0 or > MaxHeaderBytes)
            {
                throw new InvalidDataException($"its block at byte {stream.Position - got} is damaged");
            }

            var (isData, length) = Header(Bytes(stream, headerLength));
            var position = stream.Position;
            var data = Bytes(stream, length);
            if (isData)
            {
                return new PbfBlob(position, data);
            }
        }
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
        ReadOnlyMemory<byte>? packed = null;
        while (wire.TryField(out var field, out var value, out var bytes))
        {
            switch (field)
            {
                case 1:
                    return bytes.ToArray();
                case 2:
                    size = value;
                    break;
                case 3:
                    packed = bytes.ToArray();
                    break;
                case 4 or 6 or 7:
                    throw new InvalidDataException("its blocks are not packed with zlib");
            }
        }

        if (packed is not { } zlib || size is < 0 or > MaxBytes)
        {
            throw new InvalidDataException($"its block at byte {Position} is damaged");
        }

        // What unpacks to more than it says is cut there: the rest is never made.
        var content = new byte[size];
        using var stream = new ZLibStream(new MemoryStream(zlib.ToArray(), writable: false), CompressionMode.Decompress);
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
