using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>
/// Roads surveyed twice: two edges of one traffic whose every vertex lies within 3 m of the other, so near that they are no dual carriageway, yet not
/// vertex for vertex the same (that is <see cref="DuplicateRoadCheck"/>'s).
/// </summary>
internal static class DrawnTwiceCheck
{
    /// <summary>Two carriageways are at least a lane apart. Metres.</summary>
    private const double WidthMetres = 3;

    /// <summary>Shorter edges lie that near to each other at every junction. Metres.</summary>
    private const double LeastMetres = 30;

    public static IEnumerable<Finding> Find(RoadSurvey survey)
    {
        for (var edge = 0; edge < survey.Graph.EdgeCount; edge++)
        {
            if (!survey.IsForCars(edge) || survey.MetresOf(edge) < LeastMetres)
            {
                continue;
            }

            var middle = Middle(survey.Graph, edge);
            foreach (var near in survey.Index.Near(middle, WidthMetres))
            {
                var other = near.Edge;
                if (other > edge && survey.IsForCars(other) && survey.MetresOf(other) >= LeastMetres && IsTwin(survey, edge, other))
                {
                    yield return new Finding(FindingKind.DuplicateRoad, Severity.Warning, middle)
                    {
                        Cause = FindingCause.DrawnTwice,
                        Subjects = [survey.Road(edge), survey.Road(other)],
                        Measure = survey.MetresOf(edge),
                        Lines = survey.LinesOf([edge, other]),
                    };
                }
            }
        }
    }

    private static bool IsTwin(RoadSurvey survey, int edge, int other)
    {
        var graph = survey.Graph;
        return Math.Abs(survey.MetresOf(edge) - survey.MetresOf(other)) <= 2 * WidthMetres
            && survey.LevelOf(edge) == survey.LevelOf(other)
            && !(IsOneWay(survey, edge) && IsOneWay(survey, other))
            && Follows(graph, edge, other) && Follows(graph, other, edge)
            && !graph.ShapeOf(edge).SequenceEqual(graph.ShapeOf(other)) && !IsReverse(graph.ShapeOf(edge), graph.ShapeOf(other));
    }

    private static bool IsOneWay(RoadSurvey survey, int edge) => survey.CarDirections(edge) is not (true, true);

    private static bool Follows(RoadGraph graph, int edge, int other)
    {
        foreach (var point in graph.ShapeOf(edge))
        {
            if (EdgePoint.Nearest(graph, other, point).DistanceMetres > WidthMetres)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsReverse(ReadOnlySpan<GeoPoint> a, ReadOnlySpan<GeoPoint> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a.Length != b.Length || a[i] != b[^(i + 1)])
            {
                return false;
            }
        }

        return true;
    }

    private static GeoPoint Middle(RoadGraph graph, int edge)
    {
        var shape = graph.ShapeOf(edge);
        var half = Polyline.Metres(shape) / 2;
        for (var i = 1; i < shape.Length; i++)
        {
            var piece = LocalPlane.DistanceMetres(shape[i - 1], shape[i]);
            if (piece >= half && piece > 0)
            {
                return Polyline.Between(shape[i - 1], shape[i], half / piece);
            }

            half -= piece;
        }

        return shape[^1];
    }
}
