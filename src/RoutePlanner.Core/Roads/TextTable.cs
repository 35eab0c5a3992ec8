using System.Text;

namespace RoutePlanner.Core.Roads;

/// <summary>Many texts as one run of UTF-8, so that a file of them is read without making a string of each. Strings are made when asked for, and kept.</summary>
internal sealed class TextTable
{
    private readonly string?[] texts;

    /// <summary>A table of these texts.</summary>
    public TextTable(IReadOnlyList<string> items)
    {
        texts = [.. items];
        Utf8 = Encoding.UTF8.GetBytes(string.Concat(items));
        var ends = new int[items.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + Encoding.UTF8.GetByteCount(items[i]);
        }

        Ends = ends;
    }

    /// <summary>A table that lies in these arrays.</summary>
    /// <exception cref="InvalidDataException">The texts don't follow each other inside the bytes.</exception>
    public TextTable(FlatArray<byte> utf8, FlatArray<int> ends)
    {
        var before = 0;
        foreach (var end in ends.Span)
        {
            if (end < before || end > utf8.Length)
            {
                throw new InvalidDataException("texts overlap");
            }

            before = end;
        }

        Utf8 = utf8;
        Ends = ends;
        texts = new string?[ends.Length];
    }

    public int Count => Ends.Length;

    /// <summary>All texts one after another.</summary>
    public FlatArray<byte> Utf8 { get; }

    /// <summary>Where each text ends, in bytes.</summary>
    public FlatArray<int> Ends { get; }

    /// <summary>Two threads may make the same string at once; either will do.</summary>
    public string this[int index]
    {
        get
        {
            if (texts[index] is { } known)
            {
                return known;
            }

            var start = index == 0 ? 0 : Ends[index - 1];
            return texts[index] = Encoding.UTF8.GetString(Utf8.Span[start..Ends[index]]);
        }
    }
}
