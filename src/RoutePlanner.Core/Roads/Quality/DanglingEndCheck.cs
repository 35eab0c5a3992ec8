using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>
/// Roads for through traffic that end inside the map. A lane or a track may well end somewhere and is only counted; an expressway that ends is a
/// one-way trap and told as such.
/// </summary>
internal static class DanglingEndCheck
{
    public static IEnumerable<Finding> Find(RoadSurvey survey, IReadOnlySet<int> nearMisses)
    {
        foreach (var (node, edge) in DeadEnds.Of(survey))
        {
            var roadClass = survey.Graph.ClassOf(edge);
            if (roadClass is >= RoadClass.Trunk and <= RoadClass.Tertiary && survey.IsForCars(edge) && !nearMisses.Contains(node) && !survey.IsCut(node, edge))
            {
                yield return new Finding(FindingKind.DanglingEnd, roadClass <= RoadClass.Secondary ? Severity.Warning : Severity.Note, survey.Graph.NodePoint(node))
                {
                    Subjects = [survey.Road(edge)],
                    Measure = survey.MetresOf(edge),
                };
            }
        }
    }
}
