using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>
/// Reads arrays from a mapped file. They are copied out of the mapping: a file that another program cuts short while the graph is in use
/// must not take the process down.
/// </summary>
internal sealed class ArchiveReader : Archive, IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly long end;
    private long position;

    /// <summary>Maps a file that is not empty.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    public ArchiveReader(string path)
    {
        end = new FileInfo(path).Length;
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, end, MemoryMappedFileAccess.Read);
    }

    /// <summary>Bytes not read yet.</summary>
    public long Left => end - position;

    /// <summary>The next bytes.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Read(bytes);
        return bytes;
    }

    /// <summary>Checksum of everything not read yet.</summary>
    public uint ChecksumOfRest()
    {
        var checksum = new Crc32C();
        var block = new byte[1 << 18];
        for (var at = position; at < end;)
        {
            var length = (int)Math.Min(block.Length, end - at);
            view.SafeMemoryMappedViewHandle.ReadSpan((ulong)at, block.AsSpan(0, length));
            checksum.Add(block.AsSpan(0, length));
            at += length;
        }

        return checksum.Value;
    }

    /// <inheritdoc/>
    public override void Exchange<T>(ref T[] array)
    {
        var length = BitConverter.ToInt64(Bytes(sizeof(long)));
        if (length < 0 || length > Left / Unsafe.SizeOf<T>())
        {
            throw new InvalidDataException("an array is longer than the file");
        }

        array = new T[length];
        Read(BytesOf(array));
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }

    private void Read(Span<byte> bytes)
    {
        if (bytes.Length > Left)
        {
            throw new InvalidDataException("the file is too short");
        }

        view.SafeMemoryMappedViewHandle.ReadSpan((ulong)position, bytes);
        position += bytes.Length;
    }
}
