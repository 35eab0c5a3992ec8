namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// Uses of many lines under the same terms, each worked out once: a map's hundred thousand roads have a few hundred different sets of tags, names aside. Remembers up to 4,096 sets, so a drawing
/// whose every line has a field of its own costs no memory. One thread at a time.
/// </summary>
internal sealed class RoadUses
{
    private const int MaxSets = 4096;

    /// <summary>Sets with longer texts are rare, and not worth keeping.</summary>
    private const int MaxKeyLength = 1024;

    private readonly RoadUseTerms terms;
    private readonly Dictionary<string, RoadUse?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RoadUse?>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly char[] key = new char[MaxKeyLength];

    public RoadUses(RoadUseTerms terms)
    {
        this.terms = terms;
        bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The use of a line, as <see cref="RoadUse.Of"/> has it for a line whose length does not matter: one that is no ferry.</summary>
    public RoadUse? Of(IReadOnlyDictionary<string, string> tags)
    {
        if (!TryWriteKey(tags, out var length))
        {
            return RoadUse.Of(tags, terms);
        }

        if (!bySpan.TryGetValue(key.AsSpan(0, length), out var use))
        {
            use = RoadUse.Of(tags, terms);
            if (known.Count < MaxSets)
            {
                known.Add(key.AsSpan(0, length).ToString(), use);
            }
        }

        return use;
    }

    /// <summary>All tags but names, each text with its length before it, so that no two sets have one key.</summary>
    private bool TryWriteKey(IReadOnlyDictionary<string, string> tags, out int length)
    {
        length = 0;
        foreach (var (tagKey, value) in tags)
        {
            if (tagKey is not ("name" or "name:en") && !(TryWrite(tagKey, ref length) && TryWrite(value, ref length)))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryWrite(string text, ref int length)
    {
        if (length + 1 + text.Length > MaxKeyLength)
        {
            return false;
        }

        key[length] = (char)text.Length;
        text.CopyTo(key.AsSpan(length + 1));
        length += 1 + text.Length;
        return true;
    }
}
