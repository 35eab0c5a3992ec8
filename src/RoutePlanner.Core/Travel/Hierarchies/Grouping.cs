namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>Puts numbers in groups by a key, in linear time.</summary>
internal static class Grouping
{
    /// <summary>The key of what belongs to no group.</summary>
    public const int LeftOut = -1;

    /// <summary>
    /// The items 0, 1, … with a key, each group's in ascending order.
    /// <code>
    /// key k:  Items[First[k]] .. Items[First[k+1]-1]
    /// </code>
    /// </summary>
    /// <param name="keyOf">One key an item, 0 to <paramref name="keys"/> - 1, or <see cref="LeftOut"/>.</param>
    /// <param name="keys">Number of groups.</param>
    public static (int[] First, int[] Items) ByKey(ReadOnlySpan<int> keyOf, int keys)
    {
        var first = new int[keys + 1];
        foreach (var key in keyOf)
        {
            if (key != LeftOut)
            {
                first[key + 1]++;
            }
        }

        for (var key = 0; key < keys; key++)
        {
            first[key + 1] += first[key];
        }

        var (items, next) = (new int[first[^1]], first.AsSpan(0, keys).ToArray());
        for (var item = 0; item < keyOf.Length; item++)
        {
            if (keyOf[item] != LeftOut)
            {
                items[next[keyOf[item]]++] = item;
            }
        }

        return (first, items);
    }
}
