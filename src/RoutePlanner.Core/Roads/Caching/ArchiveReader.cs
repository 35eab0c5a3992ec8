using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>Finds arrays in a mapped file; nothing is copied.</summary>
internal sealed class ArchiveReader(MappedFile file) : Archive
{
    private const int Block = 1 << 30;
    private long position;

    /// <summary>Bytes not read yet.</summary>
    public long Left => file.Length - position;

    /// <summary>The next bytes.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > Left)
        {
            throw new InvalidDataException("the file is too short");
        }

        position += count;
        return file.Bytes(position - count, count);
    }

    /// <summary>Checksum of everything not read yet.</summary>
    public uint ChecksumOfRest()
    {
        var checksum = new Crc32C();
        for (var at = position; at < file.Length; at += Block)
        {
            checksum.Add(file.Bytes(at, (int)Math.Min(Block, file.Length - at)));
        }

        return checksum.Value;
    }

    /// <inheritdoc/>
    public override void Exchange<T>(ref FlatArray<T> array)
    {
        var length = BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));
        if (length < 0 || length > Math.Min(int.MaxValue, Left) / Unsafe.SizeOf<T>())
        {
            throw new InvalidDataException("an array is longer than the file");
        }

        array = file.Items<T>(position, (int)length);
        var bytes = length * Unsafe.SizeOf<T>();
        position += bytes;
        _ = Bytes(Padding(bytes));
    }
}
