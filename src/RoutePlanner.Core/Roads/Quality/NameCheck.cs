using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Main and township roads with neither name nor number: sheets can't say by which road to go.</summary>
internal static class NameCheck
{
    /// <summary>Shorter nameless pieces are junctions. Metres.</summary>
    private const double LeastMetres = 100;

    public static IEnumerable<Finding> Find(RoadSurvey survey)
    {
        var groups = EdgeGroups.Of(survey, e => IsNameless(survey, e), keyOf: e => (int)survey.Graph.ClassOf(e));
        foreach (var edges in groups.Where(g => g.Sum(survey.MetresOf) >= LeastMetres))
        {
            yield return new Finding(FindingKind.MissingName, survey.Graph.ClassOf(edges[0]) <= RoadClass.Secondary ? Severity.Warning : Severity.Note, survey.MiddleOf(edges))
            {
                Subjects = survey.RoadsOf(edges),
                Measure = edges.Sum(survey.MetresOf),
                Lines = survey.LinesOf(edges),
            };
        }
    }

    private static bool IsNameless(RoadSurvey survey, int edge)
    {
        var tags = survey.TagsOf(edge);
        return survey.Graph.ClassOf(edge) is <= RoadClass.Tertiary and not RoadClass.MotorwayLink
            && survey.Graph.NameOf(edge).Length == 0 && survey.IsForCars(edge) && !RoadForm.IsLink(tags) && !RoadForm.IsRoundabout(tags);
    }
}
