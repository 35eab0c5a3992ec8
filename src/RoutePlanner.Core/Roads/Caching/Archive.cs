namespace RoutePlanner.Core.Roads.Caching;

/// <summary>
/// Something that arrays are written to or read from in a fixed order, so that one list of fields serves both ways. Each array is its length (8 bytes) and its
/// items, little-endian as the machine has them, filled up to a multiple of 8 bytes.
/// </summary>
internal abstract class Archive
{
    /// <summary>Arrays begin at multiples of this many bytes.</summary>
    protected const int Alignment = 8;

    /// <summary>Writes the array, or replaces it by the one read.</summary>
    /// <exception cref="InvalidDataException">Reading: the file is shorter than it says.</exception>
    public abstract void Exchange<T>(ref FlatArray<T> array)
        where T : unmanaged;

    /// <summary>Writes the texts, or replaces them by those read.</summary>
    /// <exception cref="InvalidDataException">Reading: the file is shorter than it says, or the texts overlap.</exception>
    public void Exchange(ref TextTable texts)
    {
        var (utf8, ends) = (texts.Utf8, texts.Ends);
        Exchange(ref ends);
        Exchange(ref utf8);
        texts = new TextTable(utf8, ends);
    }

    /// <summary>Bytes to fill up after so many.</summary>
    protected static int Padding(long length) => (int)(-length & (Alignment - 1));
}
