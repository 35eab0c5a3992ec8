using ICSharpCode.SharpZipLib.BZip2;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// Unpacks bzip2 to the end of the file. Programs that pack with several threads (pbzip2, osmium) write many streams one after the other, and SharpZipLib's reader stops
/// after the first: that would be half a map.
/// </summary>
internal sealed class BZip2MembersStream(Stream file) : ForwardStream
{
    private readonly BufferedStream packed = new(file, 1 << 16);
    private BZip2InputStream? member;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        while (count > 0)
        {
            if (member is null)
            {
                if (packed.Position == packed.Length)
                {
                    return 0;
                }

                CheckStart();

                // It takes no byte beyond its own last one, so that the next stream can start there.
                member = new BZip2InputStream(packed) { IsStreamOwner = false };
            }

            var read = member.Read(buffer, offset, count);
            if (read > 0)
            {
                return read;
            }

            member.Dispose();
            member = null;
        }

        return 0;
    }

    /// <summary>SharpZipLib takes anything else than the start of a stream for an empty one.</summary>
    private void CheckStart()
    {
        Span<byte> start = stackalloc byte[4];
        var read = packed.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read < start.Length || !start.StartsWith("BZh"u8) || start[3] is < (byte)'1' or > (byte)'9')
        {
            throw new InvalidDataException("this is no bzip2, or what follows its first part is not");
        }

        packed.Position -= start.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            member?.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
