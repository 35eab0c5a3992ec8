namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Edges that hang together.</summary>
internal static class EdgeGroups
{
    /// <summary>
    /// The edges asked for, in groups that meet at nodes where edges may be joined; groups by their first edge, edges in ascending order.
    /// </summary>
    /// <param name="survey">The map.</param>
    /// <param name="isIn">Which edges.</param>
    /// <param name="joinsAt">At which nodes a group goes on; null for all.</param>
    /// <param name="keyOf">Edges of different keys are not joined; null for no such thing.</param>
    public static List<List<int>> Of(RoadSurvey survey, Func<int, bool> isIn, Func<int, bool>? joinsAt = null, Func<int, int>? keyOf = null)
    {
        var count = survey.Graph.EdgeCount;
        var sets = new DisjointSets(count);
        var firstAt = new Dictionary<(int Node, int Key), int>();
        var included = new List<int>();
        for (var edge = 0; edge < count; edge++)
        {
            if (!isIn(edge))
            {
                continue;
            }

            included.Add(edge);
            foreach (var node in (ReadOnlySpan<int>)[survey.StartOf(edge), survey.EndOf(edge)])
            {
                if (joinsAt is null || joinsAt(node))
                {
                    var key = (node, keyOf?.Invoke(edge) ?? 0);
                    if (!firstAt.TryAdd(key, edge))
                    {
                        sets.Join(firstAt[key], edge);
                    }
                }
            }
        }

        return [.. included.GroupBy(sets.Find).Select(g => g.ToList())];
    }
}
