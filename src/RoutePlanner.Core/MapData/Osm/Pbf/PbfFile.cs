using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>
/// A PBF file as a row of packed blocks: finds them, and unpacks one. Several threads may unpack at once. Source: OSM wiki, "PBF Format" (fileformat.proto, size limits).
/// <code>
/// block: length of header (4 bytes, big-endian) | header: 1 = type (text), 2 = index data (bytes), 3 = size of blob (varint) | blob
/// blob:  1 = content as it is, or 2 = size of content, 3 = content packed with zlib
/// </code>
/// Faults are <see cref="InvalidDataException"/>s whose message ends the sentence "The file can't be read: …".
/// </summary>
internal sealed class PbfFile : IDisposable
{
    /// <summary>Most bytes of a block, packed and unpacked: the format's own limit.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const int MaxHeaderBytes = 64 * 1024;

    private static readonly string[] Features = ["OsmSchema-V0.6", "DenseNodes", "HistoricalInformation"];

    private readonly SafeFileHandle handle;

    private PbfFile(SafeFileHandle handle)
    {
        this.handle = handle;
        Length = RandomAccess.GetLength(handle);
    }

    /// <summary>Bytes of the file.</summary>
    public long Length { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static PbfFile Open(string path) => new(File.OpenHandle(path));

    public void Dispose() => handle.Dispose();

    /// <summary>
    /// All blocks of data, in file order, found by their headers alone. The lengths must add up to the file, so that nothing is passed over in silence, and the first block must be a file header that asks
    /// for nothing that is not known here.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is damaged, or not a PBF file that is read.</exception>
    public IEnumerable<PbfBlob> Blobs()
    {
        if (Length == 0)
        {
            throw new InvalidDataException("it is empty");
        }

        var header = new byte[MaxHeaderBytes];
        for (long start = 0; start < Length;)
        {
            var blob = BlobAt(start, header, out var isData);
            if (start == 0)
            {
                if (isData)
                {
                    throw new InvalidDataException("it does not begin with an OSM header");
                }

                CheckFeatures(blob);
            }
            else if (!isData)
            {
                throw new InvalidDataException($"its block at byte {start} is a second file header");
            }
            else
            {
                yield return blob;
            }

            start = blob.Position + blob.Length;
        }
    }

    /// <summary>The packed content of a block as it lies in the file.</summary>
    public byte[] Packed(PbfBlob blob)
    {
        var bytes = new byte[blob.Length];
        Read(bytes, blob.Position);
        return bytes;
    }

    /// <summary>The content of a block.</summary>
    /// <exception cref="InvalidDataException">It is damaged, packed in another way than zlib, or larger than the format allows.</exception>
    public PbfContent Unpack(PbfBlob blob)
    {
        using var packed = new PbfContent(blob.Length);
        Read(packed.Span, blob.Position);
        long size = -1;
        ReadOnlySpan<byte> plain = default, zlib = default;
        var contents = 0;
        var wire = new PbfWire(packed.Span);
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
                    zlib = bytes;
                    contents++;
                    break;
                case 4 or 5 or 6 or 7:
                    throw new InvalidDataException("its blocks are not packed with zlib");
            }
        }

        // One that has its content twice would be another block to another reader.
        if (contents != 1 || (!zlib.IsEmpty && size is < 0 or > MaxBytes))
        {
            throw new InvalidDataException($"its block at byte {blob.Start} is damaged");
        }

        var content = new PbfContent(zlib.IsEmpty ? plain.Length : (int)size);
        try
        {
            if (zlib.IsEmpty)
            {
                plain.CopyTo(content.Span);
            }
            else
            {
                packed.Span.Overlaps(zlib, out var offset);
                Inflate(new MemoryStream(packed.Array, offset, zlib.Length, writable: false), content.Span, blob);
            }

            return content;
        }
        catch (InvalidDataException)
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Fills the content; what unpacks to more than it says is cut there: the rest is never made.</summary>
    private static void Inflate(MemoryStream packed, Span<byte> content, PbfBlob blob)
    {
        using var stream = new ZLibStream(packed, CompressionMode.Decompress);
        bool isWhole;
        try
        {
            isWhole = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length && stream.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException($"its block at byte {blob.Start} is damaged");
        }

        if (!isWhole)
        {
            throw new InvalidDataException($"its block at byte {blob.Start} does not unpack to the length it says");
        }
    }

    private PbfBlob BlobAt(long start, byte[] header, out bool isData)
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        Read(prefix, start, start);
        var headerLength = BinaryPrimitives.ReadInt32BigEndian(prefix);
        if (headerLength is <= 0 or > MaxHeaderBytes)
        {
            throw Damaged(start);
        }

        var bytes = header.AsSpan(0, headerLength);
        Read(bytes, start + prefix.Length, start);
        if (!TryReadHeader(bytes, out isData, out var length))
        {
            throw Damaged(start);
        }

        var blob = new PbfBlob(start, start + prefix.Length + headerLength, length);
        return blob.Position + length <= Length ? blob : throw CutShort(start);
    }

    /// <summary>False where it is no header of a block of a type that is read.</summary>
    private static bool TryReadHeader(ReadOnlySpan<byte> header, out bool isData, out int length)
    {
        (isData, length) = (false, -1);
        var isKnown = false;
        try
        {
            var wire = new PbfWire(header);
            while (wire.TryField(out var field, out var value, out var bytes))
            {
                if (field == 1)
                {
                    isData = bytes.SequenceEqual("OSMData"u8);
                    isKnown = isData || bytes.SequenceEqual("OSMHeader"u8);
                }
                else if (field == 3)
                {
                    length = value is >= 0 and <= MaxBytes ? (int)value : -1;
                }
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return isKnown && length >= 0;
    }

    /// <summary>What the file's header says a reader must know (field 4) has to be known.</summary>
    private void CheckFeatures(PbfBlob blob)
    {
        using var content = Unpack(blob);
        var wire = new PbfWire(content.Span);
        while (wire.TryField(out var field, out _, out var bytes))
        {
            if (field == 4 && Encoding.UTF8.GetString(bytes) is var feature && !Features.Contains(feature))
            {
                throw new InvalidDataException($"it needs a reader that knows '{Shown.Of(feature)}'");
            }
        }
    }

    private void Read(Span<byte> bytes, long position, long? start = null)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(handle, bytes, position);
            if (read == 0)
            {
                throw CutShort(start ?? position);
            }

            bytes = bytes[read..];
            position += read;
        }
    }

    private static InvalidDataException Damaged(long start) => new(start == 0 ? "it is not an OSM PBF file" : $"its block at byte {start} is damaged");

    private static InvalidDataException CutShort(long start) => new($"it ends inside the block that starts at byte {start}");
}
