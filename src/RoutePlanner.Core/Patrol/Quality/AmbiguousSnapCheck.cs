using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>
/// Places about as near to a second road as to their own, where it matters which one is meant: between the two points the way round is long, as on the
/// two sides of a dual carriageway. At a crossing the way round is short, and nothing is told.
/// </summary>
internal static class AmbiguousSnapCheck
{
    /// <summary>A second road this much farther than the first could be meant as well. Metres.</summary>
    private const double SlackMetres = 10;

    /// <summary>A place that lies on its road was put there on purpose. Metres.</summary>
    private const double OnRoadMetres = 2;

    /// <summary>Up to this way round it doesn't matter. Metres.</summary>
    private const double WayRoundMetres = 300;

    public static IEnumerable<Finding> Find(CountySurvey survey)
    {
        if (survey.Ties is not { } ties)
        {
            yield break;
        }

        foreach (var (place, snap) in ties.County.Places.Zip(ties.PlaceSnaps))
        {
            var mode = snap.Point.Mode;
            var candidates = survey.Roads.Index.Near(place.Position, snap.DistanceMetres + SlackMetres)
                .Where(at => survey.Roads.Graph.MayStopOn(at.Edge) && survey.Roads.Graph.IsOpen(at.Edge, mode))
                .OrderBy(at => at.DistanceMetres)
                .ToList();
            if (snap.DistanceMetres <= OnRoadMetres || candidates.Count < 2)
            {
                continue;
            }

            // The planner's own choice comes first: it may be a connected road behind a nearer island.
            var own = candidates.OrderBy(at => LocalPlane.DistanceMetres(at.Position, snap.Position)).First();
            var rival = candidates.Find(at => at.Edge != own.Edge && WayRound(survey.Roads, mode, own, at) > WayRoundMetres);
            if (rival.Edge != own.Edge && candidates.Contains(rival))
            {
                yield return new Finding(FindingKind.AmbiguousSnap, Severity.Warning, place.Position)
                {
                    Cause = IsOneWay(survey.Roads, own.Edge, mode) && IsOneWay(survey.Roads, rival.Edge, mode) ? FindingCause.Carriageways : FindingCause.Plain,
                    Subjects = [CountySurvey.Subject(place), survey.Roads.Road(own.Edge), survey.Roads.Road(rival.Edge)],
                    Measure = Math.Abs(rival.DistanceMetres - own.DistanceMetres),
                    Lines = [[place.Position, own.Position], [place.Position, rival.Position]],
                };
            }
        }
    }

    private static bool IsOneWay(RoadSurvey roads, int edge, Mode mode) => roads.Directions(edge, mode) is (true, false) or (false, true);

    /// <summary>The longer of the ways from one point to the other and back, metres; infinite beyond <see cref="WayRoundMetres"/>.</summary>
    private static double WayRound(RoadSurvey roads, Mode mode, EdgePoint a, EdgePoint b) => Math.Max(Way(roads, mode, a, b), Way(roads, mode, b, a));

    private static double Way(RoadSurvey roads, Mode mode, EdgePoint from, EdgePoint to)
    {
        var (ahead, back) = roads.Directions(from.Edge, mode);
        var along = roads.MetresAlong(from);
        var starts = new List<(int, double)>();
        if (ahead)
        {
            starts.Add((roads.EndOf(from.Edge), roads.MetresOf(from.Edge) - along));
        }

        if (back)
        {
            starts.Add((roads.StartOf(from.Edge), along));
        }

        var near = NearbyNodes.Within(roads, starts, WayRoundMetres, (edge, node) => IsOpenFrom(roads, edge, node, mode));
        var (toAhead, toBack) = roads.Directions(to.Edge, mode);
        var toAlong = roads.MetresAlong(to);
        return Math.Min(
            toAhead && near.TryGetValue(roads.StartOf(to.Edge), out var start) ? start + toAlong : double.PositiveInfinity,
            toBack && near.TryGetValue(roads.EndOf(to.Edge), out var end) ? end + roads.MetresOf(to.Edge) - toAlong : double.PositiveInfinity);
    }

    private static bool IsOpenFrom(RoadSurvey roads, int edge, int node, Mode mode)
    {
        var (ahead, back) = roads.Directions(edge, mode);
        return (ahead && roads.StartOf(edge) == node) || (back && roads.EndOf(edge) == node);
    }
}
