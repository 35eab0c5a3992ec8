using System.IO.MemoryMappedFiles;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>
/// A file's bytes as memory, for the rest of the process: arrays of a graph point into it, so it is never unmapped. It costs address space only; the pages belong
/// to the system's file cache and are shared between processes. Nobody may cut the file short meanwhile: whoever replaces it renames a new one over it.
/// </summary>
internal sealed class MappedFile
{
    private readonly nint address;

    /// <summary>Maps a file that is not empty.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    public MappedFile(string path)
    {
        // Others may rename over the file or delete it while it is mapped.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Length = stream.Length;
        var file = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        unsafe
        {
            byte* start = null;

            // Never released, which keeps the view's handle from ever being closed.
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            address = (nint)start + (nint)view.PointerOffset;
        }
    }

    public long Length { get; }

    /// <summary>The bytes from a position on, at most 2 GB.</summary>
    public ReadOnlySpan<byte> Bytes(long position, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position + count, Length);
        unsafe
        {
            return new ReadOnlySpan<byte>((void*)(address + (nint)position), count);
        }
    }

    /// <summary>Items from a position on, which must suit their alignment.</summary>
    public FlatArray<T> Items<T>(long position, int count)
        where T : unmanaged => new(address + (nint)position, count);
}
