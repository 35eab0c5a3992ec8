using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>Places without a road near, far from theirs, or on roads that nobody can reach.</summary>
internal static class PlaceRoadCheck
{
    /// <summary>Farther from its road than this, a place is probably on the wrong one. Metres; as in docs/roads.md.</summary>
    private const double FarMetres = 100;

    public static IEnumerable<Finding> Find(CountySurvey survey)
    {
        foreach (var place in survey.PlacesOffRoad)
        {
            var metres = survey.MetresToRoad(place.Position);
            yield return new Finding(FindingKind.PlaceOffRoad, Severity.Error, place.Position)
            {
                Subjects = [CountySurvey.Subject(place)],
                Measure = double.IsFinite(metres) ? metres : null,
            };
        }

        if (survey.Ties is not { } ties)
        {
            yield break;
        }

        foreach (var (place, snap) in ties.County.Places.Zip(ties.PlaceSnaps))
        {
            if (snap.DistanceMetres > FarMetres)
            {
                yield return Of(FindingKind.FarSnap, survey, place, snap) with { Measure = snap.DistanceMetres, Lines = [[place.Position, snap.Position]] };
            }

            if (!snap.IsConnected)
            {
                yield return Of(FindingKind.UnreachablePlace, survey, place, snap);
            }
        }
    }

    private static Finding Of(FindingKind kind, CountySurvey survey, Place place, Snap snap) => new(kind, Severity.Warning, place.Position)
    {
        Subjects = [CountySurvey.Subject(place), new FindingSubject(SubjectKind.Road, snap.RoadId!, survey.Roads.NameOf(snap.RoadId!))],
    };
}
