namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// The text of an OSM XML file on its way to a parser, held to limits that parsers don't have: what a packed file unpacks to (<see cref="PackedLimit"/>), and how long one tag
/// or text may be, as a parser holds it in memory whole. A tag starts with '&lt;', which stands nowhere else but in comments, so the distance between two of them bounds both.
/// </summary>
internal sealed class OsmTextStream(Stream text, Stream file) : ForwardStream
{
    /// <summary>Longest tag, text or comment, bytes. OSM's own values have 255 characters at most.</summary>
    public const int MaxTagBytes = 1024 * 1024;

    private long position;
    private long lastTag;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A limit is passed.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = text.Read(buffer, offset, count);
        Follow(buffer.AsSpan(offset, read));
        PackedLimit.Check(position, file.Position, PackedLimit.TextRatio);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Follow(ReadOnlySpan<byte> bytes)
    {
        for (var tag = bytes.IndexOf((byte)'<'); tag >= 0; tag = bytes.IndexOf((byte)'<'))
        {
            Advance(tag);
            lastTag = position;
            Advance(1);
            bytes = bytes[(tag + 1)..];
        }

        Advance(bytes.Length);
    }

    private void Advance(int count)
    {
        position += count;
        if (position - lastTag > MaxTagBytes)
        {
            throw new InvalidDataException($"it has a tag or a text of more than {MaxTagBytes >> 20} MB");
        }
    }
}
