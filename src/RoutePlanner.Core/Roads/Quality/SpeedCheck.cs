using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>
/// Speed limits that can't be read, lie outside 5 to 120 km/h or don't fit the class of road, and main roads without one. A map without limits gets one
/// finding, not thousands.
/// </summary>
internal static class SpeedCheck
{
    private const double LeastKmh = 5;
    private const double MostKmh = 120;

    /// <summary>Below this share of the main roads' length with a limit, the map has none to speak of.</summary>
    private const double CommonShare = 0.2;

    /// <summary>Shorter pieces without a limit don't change a travel time. Metres.</summary>
    private const double LeastMetres = 200;

    public static IEnumerable<Finding> Find(RoadSurvey survey) => [.. Odd(survey), .. Missing(survey)];

    private static IEnumerable<Finding> Odd(RoadSurvey survey)
    {
        var odd = Enumerable.Range(0, survey.Graph.EdgeCount).Where(e => survey.IsForCars(e) && CauseOf(survey, e) is not null);
        foreach (var road in odd.GroupBy(survey.Graph.RoadIdOf, StringComparer.Ordinal))
        {
            var edges = road.ToList();
            var cause = CauseOf(survey, edges[0])!.Value;
            yield return new Finding(FindingKind.OddSpeed, cause == FindingCause.Unreadable ? Severity.Warning : Severity.Note, survey.MiddleOf(edges))
            {
                Cause = cause,
                Subjects = survey.RoadsOf(edges),
                Found = LimitOf(survey, edges[0]),
                Measure = edges.Sum(survey.MetresOf),
                Lines = survey.LinesOf(edges),
            };
        }
    }

    private static IEnumerable<Finding> Missing(RoadSurvey survey)
    {
        var main = Enumerable.Range(0, survey.Graph.EdgeCount).Where(e => IsMain(survey, e)).ToList();
        var without = main.Where(e => LimitOf(survey, e) is null).ToList();
        var (all, missing) = (main.Sum(survey.MetresOf), without.Sum(survey.MetresOf));
        if (without.Count == 0)
        {
            return [];
        }

        var groups = EdgeGroups.Of(survey, without.ToHashSet().Contains, keyOf: e => (int)survey.Graph.ClassOf(e));
        if (all - missing < CommonShare * all)
        {
            var longest = groups.MaxBy(g => g.Sum(survey.MetresOf))!;
            return [Group(survey, longest) with { Cause = FindingCause.WholeMap, Measure = missing, Lines = [] }];
        }

        return groups.Where(g => g.Sum(survey.MetresOf) >= LeastMetres).Select(g => Group(survey, g));
    }

    private static Finding Group(RoadSurvey survey, List<int> edges) => new(FindingKind.MissingSpeed, Severity.Note, survey.MiddleOf(edges))
    {
        Subjects = survey.RoadsOf(edges),
        Measure = edges.Sum(survey.MetresOf),
        Lines = survey.LinesOf(edges),
    };

    private static bool IsMain(RoadSurvey survey, int edge) =>
        survey.Graph.ClassOf(edge) is RoadClass.Motorway or RoadClass.Trunk or RoadClass.Primary or RoadClass.Secondary && survey.IsForCars(edge) && !RoadForm.IsLink(survey.TagsOf(edge));

    private static FindingCause? CauseOf(RoadSurvey survey, int edge)
    {
        if (LimitOf(survey, edge) is not { } text)
        {
            return null;
        }

        if (!SpeedLimitText.TryRead(text, out var limit))
        {
            return FindingCause.Unreadable;
        }

        return limit switch
        {
            null => null,
            < LeastKmh or > MostKmh => FindingCause.OutOfRange,
            { } kmh => IsUnusual(survey.Graph.ClassOf(edge), kmh) ? FindingCause.UnusualForClass : null,
        };
    }

    /// <summary>Limits outside what a class of road is built for (JTG B01 gives 60 to 120 km/h for expressways, 20 to 80 for the rest), with room.</summary>
    private static bool IsUnusual(RoadClass roadClass, double kmh) => roadClass switch
    {
        RoadClass.Motorway => kmh < 40,
        RoadClass.LivingStreet => kmh > 40,
        RoadClass.Residential or RoadClass.Service or RoadClass.Track or RoadClass.Path => kmh > 80,
        _ => false,
    };

    private static string? LimitOf(RoadSurvey survey, int edge) => survey.TagsOf(edge).TryGetValue("maxspeed", out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
