using NetTopologySuite.Index.Strtree;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>Two areas of one kind that overlap by more than drawing inaccuracy: it is unclear whose the strip is.</summary>
internal static class AreaOverlapCheck
{
    /// <summary>Smaller overlaps are borders drawn twice. Square metres, and share of the smaller area.</summary>
    private const double LeastSquareMetres = 10_000;
    private const double LeastShare = 0.01;

    public static IEnumerable<Finding> Find(CountySurvey survey)
    {
        var areas = survey.County.Areas;
        if (areas.IsEmpty)
        {
            yield break;
        }

        var index = new STRtree<int>();
        for (var i = 0; i < areas.Length; i++)
        {
            index.Insert(areas[i].Shape.EnvelopeInternal, i);
        }

        for (var i = 0; i < areas.Length; i++)
        {
            foreach (var j in index.Query(areas[i].Shape.EnvelopeInternal).Where(j => j > i && areas[j].Kind == areas[i].Kind).Order())
            {
                var shared = Overlay.Intersection(areas[i].Shape, areas[j].Shape);
                var squareMetres = Overlay.SquareMetres(shared);
                var smaller = Math.Min(areas[i].Shape.Area, areas[j].Shape.Area);
                if (squareMetres > LeastSquareMetres && shared.Area > LeastShare * smaller)
                {
                    var largest = Overlay.Polygons(shared).MaxBy(p => p.Area)!;
                    yield return new Finding(FindingKind.OverlappingAreas, Severity.Warning, Overlay.Inside(largest))
                    {
                        Subjects = [CountySurvey.Subject(areas[i]), CountySurvey.Subject(areas[j])],
                        Measure = squareMetres / 10_000,
                        Lines = Overlay.Rings(shared),
                    };
                }
            }
        }
    }
}
