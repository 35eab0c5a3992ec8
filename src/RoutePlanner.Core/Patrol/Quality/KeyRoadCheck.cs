using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>Key roads that follow no road of the map, and such that leave the county.</summary>
internal static class KeyRoadCheck
{
    private const double LeastOutsideMetres = 100;
    private const double LeastOutsideShare = 0.05;

    public static IEnumerable<Finding> Find(CountySurvey survey)
    {
        foreach (var (road, path) in survey.County.KeyRoads.Zip(survey.Ties?.KeyRoadPaths ?? []))
        {
            if (!path.IsFound)
            {
                yield return Of(FindingKind.KeyRoadOffRoad, road) with { Measure = road.Line.Max(survey.MetresToRoad) };
            }
        }

        if (survey.Outline is not { } outline)
        {
            yield break;
        }

        foreach (var road in survey.County.KeyRoads)
        {
            var line = outline.Factory.CreateLineString([.. road.Line.Select(p => new Coordinate(p.Lon, p.Lat))]);
            var outside = Overlay.Difference(line, outline);
            var (share, metres) = (outside.Length / line.Length, Polyline.Metres(road.Line.AsSpan()));
            if (share > LeastOutsideShare && share * metres > LeastOutsideMetres)
            {
                yield return Of(FindingKind.KeyRoadOutsideArea, road) with { Measure = share * metres, At = new GeoPoint(outside.InteriorPoint.X, outside.InteriorPoint.Y) };
            }
        }
    }

    private static Finding Of(FindingKind kind, KeyRoad road) => new(kind, Severity.Warning, road.Line[road.Line.Length / 2])
    {
        Subjects = [CountySurvey.Subject(road)],
        Lines = [road.Line],
    };
}
