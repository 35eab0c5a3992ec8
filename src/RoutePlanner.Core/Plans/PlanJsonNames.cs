namespace RoutePlanner.Core.Plans;

/// <summary>Which known name a mistyped one is nearest to.</summary>
internal static class PlanJsonNames
{
    /// <summary>The known name with the fewest single-letter edits (Levenshtein 1966), upper and lower case alike; of equals the first.</summary>
    public static string Nearest(string name, IEnumerable<string> known) => known.MinBy(candidate => Edits(name.ToUpperInvariant(), candidate.ToUpperInvariant()))!;

    private static int Edits(string from, string to)
    {
        // row[j]: edits between the letters of "from" seen so far and the first j of "to".
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var substituted = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substituted, 1 + Math.Min(row[j], row[j + 1]));
            }
        }

        return row[to.Length];
    }
}
