using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>
/// Dead ends that stop just short of another road, or of another dead end: probably meant to join it. So that a cul-de-sac beside a parallel street
/// isn't told, the road must lie ahead, unless it is almost touched, and the way round along the roads must be long.
/// </summary>
internal static class NearMissCheck
{
    /// <summary>How far a road may lie ahead of an end, metres.</summary>
    private const double ReachMetres = 10;

    /// <summary>The same for a road that links places (village roads and better): a lane more often ends before a wall.</summary>
    private const double LinkReachMetres = 15;

    /// <summary>An end this near counts wherever the road lies, metres.</summary>
    private const double TouchMetres = 2;

    /// <summary>Ahead means within 60 degrees of the end's own direction.</summary>
    private const double LeastCosine = 0.5;

    /// <summary>
    /// Where the way round is no longer than this and seven times the gap, joining gains nothing: the end of a bay beside its own street. Metres.
    /// </summary>
    private const double WayRoundMetres = 30;
    private const double WayRoundGaps = 7;

    /// <summary>Up to this gap between roads for cars the finding is a warning, beyond it a note. Metres.</summary>
    private const double SureMetres = 5;

    /// <summary>The near misses of a map, and the dead ends among them.</summary>
    public static (List<Finding> Findings, HashSet<int> Nodes) Find(RoadSurvey survey)
    {
        var findings = new List<Finding>();
        var nodes = new HashSet<int>();
        var pairs = new HashSet<(int, int)>();
        foreach (var (node, edge) in DeadEnds.Of(survey))
        {
            if (Missed(survey, node, edge) is not { } missed)
            {
                continue;
            }

            nodes.Add(node);
            var otherEnd = EndAt(survey, missed);
            if (otherEnd is null || pairs.Add((Math.Min(node, otherEnd.Value), Math.Max(node, otherEnd.Value))))
            {
                findings.Add(NearMiss(survey, node, edge, missed, otherEnd is not null));
            }
        }

        return (findings, nodes);
    }

    private static Finding NearMiss(RoadSurvey survey, int node, int edge, EdgePoint missed, bool isEnd)
    {
        var forCars = survey.IsForCars(edge) && survey.IsForCars(missed.Edge);
        var end = survey.Graph.NodePoint(node);
        return new Finding(FindingKind.NearMiss, forCars && missed.DistanceMetres <= SureMetres ? Severity.Warning : Severity.Note, end)
        {
            Cause = isEnd ? FindingCause.TwoEnds : FindingCause.Plain,
            Subjects = [survey.Road(edge), survey.Road(missed.Edge)],
            Measure = missed.DistanceMetres,
            Lines = [[end, missed.Position]],
        };
    }

    /// <summary>The nearest road that a dead end stops short of, or null.</summary>
    private static EdgePoint? Missed(RoadSurvey survey, int node, int edge)
    {
        var (before, end) = DeadEnds.Course(survey, node, edge);
        var reach = survey.Graph.ClassOf(edge) <= RoadClass.Unclassified ? LinkReachMetres : ReachMetres;
        EdgePoint? nearest = null;
        foreach (var point in survey.Index.Near(end, reach))
        {
            if (point.Edge != edge && survey.IsStretch(point.Edge) && IsAhead(before, end, point) && AreOneTraffic(survey, edge, point.Edge)
                && survey.LevelOf(edge) == survey.LevelOf(point.Edge) && !(nearest?.DistanceMetres <= point.DistanceMetres))
            {
                nearest = point;
            }
        }

        return nearest is { } missed && !IsShortWay(survey, node, missed) ? missed : null;
    }

    /// <summary>Whether a short way leads along the roads from a dead end to a point on another road.</summary>
    private static bool IsShortWay(RoadSurvey survey, int node, EdgePoint to)
    {
        var limit = WayRoundMetres + (WayRoundGaps * to.DistanceMetres);
        var near = NearbyNodes.Within(survey, [(node, 0)], limit, (_, _) => true);
        var along = survey.MetresAlong(to);
        return (near.TryGetValue(survey.StartOf(to.Edge), out var start) && start + along <= limit)
            || (near.TryGetValue(survey.EndOf(to.Edge), out var far) && far + survey.MetresOf(to.Edge) - along <= limit);
    }

    /// <summary>Roads for cars are compared with roads for cars, paths with paths: a footpath that stops at the kerb is no mistake of the road map.</summary>
    private static bool AreOneTraffic(RoadSurvey survey, int a, int b) => survey.IsForCars(a) == survey.IsForCars(b);

    private static bool IsAhead(GeoPoint before, GeoPoint end, EdgePoint point)
    {
        if (point.DistanceMetres <= TouchMetres)
        {
            return true;
        }

        var plane = new LocalPlane(end);
        var (backEast, backNorth) = plane.ToPlane(before);
        var (east, north) = plane.ToPlane(point.Position);
        var product = -((backEast * east) + (backNorth * north));
        return product >= LeastCosine * Math.Sqrt((backEast * backEast) + (backNorth * backNorth)) * point.DistanceMetres;
    }

    /// <summary>The dead end that a point lies at, or null.</summary>
    private static int? EndAt(RoadSurvey survey, EdgePoint point)
    {
        foreach (var node in (int[])[survey.StartOf(point.Edge), survey.EndOf(point.Edge)])
        {
            if (survey.EndsAt(node) == 1 && LocalPlane.DistanceMetres(survey.Graph.NodePoint(node), point.Position) < 0.5)
            {
                return node;
            }
        }

        return null;
    }
}
