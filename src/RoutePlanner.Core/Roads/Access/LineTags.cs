using System.Collections.Immutable;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// The tags of one line as they hold in one night. A tag with a condition of time may have several values in a night; all of them are given out, so
/// that a plan can go by the strictest.
/// </summary>
internal sealed class LineTags
{
    private readonly IReadOnlyDictionary<string, string> tags;
    private readonly NightHours? hours;
    private readonly bool hasRefinedKeys;

    /// <summary>The tags and the night.</summary>
    /// <param name="tags">By their OSM keys.</param>
    /// <param name="hours">The night; without it every timed sign is taken to be in force part of the time.</param>
    public LineTags(IReadOnlyDictionary<string, string> tags, NightHours? hours)
    {
        this.tags = tags;
        this.hours = hours;
        foreach (var key in tags.Keys)
        {
            hasRefinedKeys |= key.Contains(':') && !key.StartsWith("name:", StringComparison.Ordinal);
            HasTimedSigns |= key.EndsWith(":conditional", StringComparison.Ordinal);
        }
    }

    /// <summary>Whether any tag depends on a condition.</summary>
    public bool HasTimedSigns { get; }

    /// <summary>See <see cref="Tag.Value"/>.</summary>
    public string? Value(string key) => Tag.Value(tags, key);

    /// <summary>
    /// What the first of some keys that is there says of one direction: each key's form for the direction goes before its plain one. Where a timed sign leaves part of
    /// the night to the rest, the next key is heard, too.
    /// </summary>
    /// <returns>All values of the night; with null among them where no key speaks for part of it. Null alone where none is there.</returns>
    public IReadOnlyList<string?> Possible(ImmutableArray<RefinedKey> keys, bool isForward)
    {
        var values = new List<string?>(1);
        foreach (var key in keys)
        {
            if (hasRefinedKeys)
            {
                var (plain, conditional) = key.Directed(isForward);
                if (IsDecided(plain, conditional, values))
                {
                    return values;
                }
            }

            if (IsDecided(key.Key, hasRefinedKeys ? key.Conditional : null, values))
            {
                return values;
            }
        }

        values.Add(null);
        return values;
    }

    /// <summary>Adds a key's values; false where it leaves part of the night, or all of it, to others.</summary>
    private bool IsDecided(string plain, string? conditional, List<string?> values)
    {
        if (conditional is not null && Value(conditional) is { } text)
        {
            foreach (var clause in ConditionalText.Clauses(text).Reverse())
            {
                var share = clause.Covers(hours);
                if (share != NightShare.None)
                {
                    values.Add(clause.Value);
                }

                if (share == NightShare.Whole)
                {
                    return true;
                }
            }
        }

        if (Value(plain) is not { } value)
        {
            return false;
        }

        values.Add(value);
        return true;
    }
}
