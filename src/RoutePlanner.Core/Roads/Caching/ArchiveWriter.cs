using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>Writes arrays to a stream and keeps their checksum.</summary>
internal sealed class ArchiveWriter(Stream stream) : Archive, IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes written.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 of all bytes written so far.</summary>
    public byte[] Checksum() => hash.GetCurrentHash();

    /// <inheritdoc/>
    public override void Exchange<T>(ref T[] array)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, array.Length);
        Write(length);
        Write(BytesOf(array));
    }

    public void Dispose() => hash.Dispose();

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        hash.AppendData(bytes);
        Length += bytes.Length;
    }
}
