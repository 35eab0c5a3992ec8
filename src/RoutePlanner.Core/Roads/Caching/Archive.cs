using System.Runtime.InteropServices;
using System.Text;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>
/// Something that arrays are written to or read from in a fixed order, so that one list of fields serves both ways. Little-endian, as the machine has them;
/// each array is its length (8 bytes) and its items.
/// </summary>
internal abstract class Archive
{
    /// <summary>Writes the array, or replaces it by the one read.</summary>
    /// <exception cref="InvalidDataException">Reading: the file is shorter than it says.</exception>
    public abstract void Exchange<T>(ref T[] array)
        where T : unmanaged;

    /// <summary>Texts as one run of UTF-8 and where each ends.</summary>
    public void Exchange(ref string[] texts)
    {
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(texts));
        var ends = new int[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + Encoding.UTF8.GetByteCount(texts[i]);
        }

        Exchange(ref ends);
        Exchange(ref utf8);
        texts = new string[ends.Length];
        for (int i = 0, start = 0; i < ends.Length; start = ends[i], i++)
        {
            if (ends[i] < start || ends[i] > utf8.Length)
            {
                throw new InvalidDataException("texts overlap");
            }

            texts[i] = Encoding.UTF8.GetString(utf8.AsSpan(start, ends[i] - start));
        }
    }

    /// <summary>An array's items as bytes.</summary>
    protected static Span<byte> BytesOf<T>(T[] array)
        where T : unmanaged => MemoryMarshal.AsBytes(array.AsSpan());
}
