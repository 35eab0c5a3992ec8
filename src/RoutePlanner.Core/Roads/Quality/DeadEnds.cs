using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Nodes where a single road ends and no closed one goes on.</summary>
internal static class DeadEnds
{
    /// <summary>Dead ends of a map in order of nodes, each with its only edge.</summary>
    public static IEnumerable<(int Node, int Edge)> Of(RoadSurvey survey)
    {
        for (var node = 0; node < survey.Graph.NodeCount; node++)
        {
            if (survey.EndsAt(node) == 1 && !survey.GoesOnClosed(node))
            {
                yield return (node, survey.EdgesAt(node).First());
            }
        }
    }

    /// <summary>The last vertices of the road before a dead end, the end last.</summary>
    public static (GeoPoint Before, GeoPoint End) Course(RoadSurvey survey, int node, int edge)
    {
        var shape = survey.Graph.ShapeOf(edge);
        return survey.EndOf(edge) == node ? (shape[^2], shape[^1]) : (shape[1], shape[0]);
    }
}
