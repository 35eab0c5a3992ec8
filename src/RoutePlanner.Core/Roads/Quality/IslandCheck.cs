using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Parts of the network that nothing joins to the main one: for no mode (island), or not for cars (joined by a path or through a barrier only).</summary>
internal static class IslandCheck
{
    /// <summary>From this length on an island of car roads is a warning, metres.</summary>
    private const double LongMetres = 500;

    /// <summary>Shorter islands of nothing but paths are squares and playgrounds, which nobody patrols by the map. Metres.</summary>
    private const double LeastPathMetres = 200;

    public static IEnumerable<Finding> Find(RoadSurvey survey)
    {
        var islands = Islands(survey, FindingKind.Island, EdgeGroups.Of(survey, _ => true), out var main);
        var carIslands = Islands(survey, FindingKind.CarIsland, survey.CarGroups, out _);

        // What is an island for everybody is told once.
        return [.. islands.Select(i => i.Finding), .. carIslands.Where(i => main.Contains(i.Edges[0])).Select(i => i.Finding)];
    }

    /// <summary>The groups of edges but for the longest one.</summary>
    private static List<(Finding Finding, List<int> Edges)> Islands(RoadSurvey survey, FindingKind kind, IReadOnlyList<List<int>> groups, out HashSet<int> main)
    {
        var longest = groups.MaxBy(g => g.Sum(survey.MetresOf));
        main = [.. longest ?? []];
        return [.. groups.Where(g => g != longest && Matters(survey, g)).Select(g => (Island(survey, kind, g), g))];
    }

    private static bool Matters(RoadSurvey survey, List<int> edges) =>
        edges.Exists(survey.IsForCars) || edges.Where(e => !RoadForm.IsArea(survey.TagsOf(e))).Sum(survey.MetresOf) >= LeastPathMetres;

    private static Finding Island(RoadSurvey survey, FindingKind kind, List<int> edges)
    {
        var metres = edges.Sum(survey.MetresOf);
        var isAtBorder = survey.AreAtBorder(edges);
        var isUrgent = metres >= LongMetres && edges.Exists(survey.IsForCars) && !isAtBorder;
        return new Finding(kind, isUrgent ? Severity.Warning : Severity.Note, survey.MiddleOf(edges))
        {
            Subjects = survey.RoadsOf(edges),
            Measure = metres,
            IsAtBorder = isAtBorder,
            Lines = survey.LinesOf(edges),
        };
    }
}
