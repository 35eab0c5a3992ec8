namespace RoutePlanner.Core.MapData;

/// <summary>Finds the known word nearest to a misspelt one.</summary>
internal static class Spelling
{
    /// <summary>Longer words are compared by their beginning only, so that a hostile name costs no more than a long one.</summary>
    private const int MaxCompared = 64;

    /// <summary>The nearest of the candidates by edit distance, letter case ignored; the first of equals; null if there is none.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) => candidates.MinBy(candidate => Distance(word, candidate));

    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment, the restricted
    /// form of Damerau 1964).
    /// </summary>
    public static int Distance(string a, string b)
    {
        a = Comparable(a);
        b = Comparable(b);
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }

                var replaced = distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                distance[i, j] = Math.Min(replaced, 1 + Math.Min(distance[i - 1, j], distance[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance[i, j] = Math.Min(distance[i, j], 1 + distance[i - 2, j - 2]);
                }
            }
        }

        return distance[a.Length, b.Length];
    }

    private static string Comparable(string word) => (word.Length > MaxCompared ? word[..MaxCompared] : word).ToUpperInvariant();
}
