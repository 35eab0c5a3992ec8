using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>Holes between the parts of an area. Only where the parts are meant to cover it: together they cover most of it.</summary>
internal static class AreaGapCheck
{
    private const double MostShare = 0.8;
    private const double LeastSquareMetres = 100_000;

    /// <summary>Narrower holes are borders drawn twice: area through half the perimeter, metres.</summary>
    private const double LeastWidthMetres = 30;

    public static IEnumerable<Finding> Find(CountySurvey survey)
    {
        var areas = survey.County.Areas;
        foreach (var area in areas)
        {
            foreach (var parts in areas.Where(a => a.ParentId == area.Id).GroupBy(a => a.Kind))
            {
                var gap = Overlay.Difference(area.Shape, Overlay.Union(parts.Select(p => p.Shape)));
                if (gap.Area > (1 - MostShare) * area.Shape.Area)
                {
                    continue;
                }

                foreach (var hole in Overlay.Polygons(gap).Where(IsWide))
                {
                    yield return new Finding(FindingKind.UncoveredArea, Severity.Note, Overlay.Inside(hole))
                    {
                        Subjects = [CountySurvey.Subject(area)],
                        Measure = Overlay.SquareMetres(hole) / 10_000,
                        Lines = Overlay.Rings(hole),
                    };
                }
            }
        }
    }

    private static bool IsWide(Polygon hole)
    {
        const double MetresPerDegree = 111_000;
        var squareMetres = Overlay.SquareMetres(hole);
        return squareMetres >= LeastSquareMetres && 2 * squareMetres >= LeastWidthMetres * hole.Length * MetresPerDegree;
    }
}
