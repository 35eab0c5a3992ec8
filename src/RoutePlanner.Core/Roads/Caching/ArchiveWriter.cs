using System.Buffers.Binary;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>Writes arrays to a stream and keeps their checksum.</summary>
internal sealed class ArchiveWriter(Stream stream) : Archive
{
    private Crc32C checksum = new();

    /// <summary>Bytes written.</summary>
    public long Length { get; private set; }

    /// <summary>Checksum of all bytes written so far.</summary>
    public uint Checksum => checksum.Value;

    /// <inheritdoc/>
    public override void Exchange<T>(ref FlatArray<T> array)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, array.Length);
        Write(length);
        Write(array.Bytes);
        Write(stackalloc byte[Padding(array.Bytes.Length)]);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        checksum.Add(bytes);
        Length += bytes.Length;
    }
}
