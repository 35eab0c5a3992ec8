using System.Buffers;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>The unpacked content of a block, in an array that is lent and goes back when this is disposed of.</summary>
internal sealed class PbfContent : IDisposable
{
    private byte[]? bytes;

    /// <summary>Room for content of a length; the caller fills it.</summary>
    public PbfContent(int length)
    {
        bytes = ArrayPool<byte>.Shared.Rent(length);
        Length = length;
    }

    /// <summary>Bytes of content.</summary>
    public int Length { get; }

    /// <summary>The content.</summary>
    public Span<byte> Span => Array.AsSpan(0, Length);

    /// <summary>The array; what follows <see cref="Length"/> in it is anything.</summary>
    public byte[] Array => bytes ?? throw new ObjectDisposedException(nameof(PbfContent));

    public void Dispose()
    {
        if (bytes is { } lent)
        {
            bytes = null;
            ArrayPool<byte>.Shared.Return(lent);
        }
    }
}
