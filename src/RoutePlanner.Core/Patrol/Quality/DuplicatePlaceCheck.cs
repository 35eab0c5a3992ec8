using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>Places of one kind at one position, or of one kind and name near each other: probably the same place twice, which would be visited twice.</summary>
internal static class DuplicatePlaceCheck
{
    private const double SamePositionMetres = 1;
    private const double SameNameMetres = 1000;

    public static IEnumerable<Finding> Find(CountySurvey survey)
    {
        foreach (var kind in survey.County.Places.GroupBy(p => p.Kind))
        {
            // From south to north, so that only the few places in a band need comparing.
            var places = kind.OrderBy(p => p.Position.Lat).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
            for (var i = 0; i < places.Count; i++)
            {
                for (var j = i + 1; j < places.Count && Rise(places[i], places[j]) <= SameNameMetres; j++)
                {
                    var metres = LocalPlane.DistanceMetres(places[i].Position, places[j].Position);
                    var isSamePosition = metres <= SamePositionMetres;
                    if (isSamePosition || (metres <= SameNameMetres && places[i].Name == places[j].Name))
                    {
                        yield return new Finding(FindingKind.DuplicatePlace, Severity.Warning, places[j].Position)
                        {
                            Cause = isSamePosition ? FindingCause.SamePosition : FindingCause.SameName,
                            Subjects = [CountySurvey.Subject(places[i]), CountySurvey.Subject(places[j])],
                            Measure = metres,
                        };
                    }
                }
            }
        }
    }

    private static double Rise(Place south, Place north) =>
        LocalPlane.DistanceMetres(south.Position, south.Position with { Lat = north.Position.Lat });
}
