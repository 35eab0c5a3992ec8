using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>Places outside the area they say they belong to, and places that no area covers.</summary>
internal static class PlaceAreaCheck
{
    /// <summary>Borders are drawn no more exactly than this, and posts stand at borders. Metres.</summary>
    private const double BorderMetres = 25;

    public static IEnumerable<Finding> Find(CountySurvey survey)
    {
        if (survey.Outline is not { } outline)
        {
            yield break;
        }

        var areas = survey.County.Areas.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var place in survey.County.Places)
        {
            var area = place.AreaId is { } id ? areas[id] : null;
            var metres = Overlay.Metres(place.Position, area?.Shape ?? outline);
            if (metres > BorderMetres)
            {
                yield return new Finding(FindingKind.PlaceOutsideArea, Severity.Warning, place.Position)
                {
                    Cause = area is null ? FindingCause.NoArea : FindingCause.Plain,
                    Subjects = area is null ? [CountySurvey.Subject(place)] : [CountySurvey.Subject(place), CountySurvey.Subject(area), .. Around(survey, place, area)],
                    Measure = metres,
                };
            }
        }
    }

    /// <summary>The area of the same kind that does hold the place, if there is one.</summary>
    private static IEnumerable<FindingSubject> Around(CountySurvey survey, Place place, Area declared)
    {
        var position = new Point(place.Position.Lon, place.Position.Lat);
        return survey.County.Areas.Where(a => a.Kind == declared.Kind && a.Shape.EnvelopeInternal.Covers(position.Coordinate) && a.Shape.Covers(position)).Take(1).Select(CountySurvey.Subject);
    }
}
