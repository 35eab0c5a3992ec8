using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>
/// Roundabouts that run the wrong way round. Where traffic keeps right they run against the clock. Which side it keeps a county says (<c>drivingSide</c>); of a bare map
/// it is the side of nine in ten of its roundabouts.
/// </summary>
internal static class RoundaboutCheck
{
    private const int LeastRoundabouts = 5;
    private const double MajorityShare = 0.9;

    public static IEnumerable<Finding> Find(RoadSurvey survey)
    {
        var rings = EdgeGroups.Of(survey, edge => IsRoundabout(survey, edge))
            .Select(edges => (Edges: edges, Turn: Turn(survey, edges)))
            .Where(ring => ring.Turn != 0)
            .ToList();
        return UsualTurn(survey, rings.ConvertAll(r => r.Turn)) is not { } usual ? [] : rings.Where(ring => ring.Turn != usual).Select(ring => new Finding(FindingKind.RoundaboutDirection, Severity.Warning, survey.MiddleOf(ring.Edges))
        {
            Subjects = survey.RoadsOf(ring.Edges),
            Measure = ring.Edges.Sum(survey.MetresOf),
            Lines = survey.LinesOf(ring.Edges),
        });
    }

    private static int? UsualTurn(RoadSurvey survey, List<int> turns)
    {
        if (survey.Side is { } side)
        {
            return side == DrivingSide.Right ? 1 : -1;
        }

        var left = turns.Count(turn => turn > 0);
        var isPlain = turns.Count >= LeastRoundabouts && Math.Max(left, turns.Count - left) >= MajorityShare * turns.Count;
        return !isPlain ? null : 2 * left >= turns.Count ? 1 : -1;
    }

    private static bool IsRoundabout(RoadSurvey survey, int edge) =>
        RoadForm.IsRoundabout(survey.TagsOf(edge)) && survey.CarDirections(edge) is (true, false) or (false, true);

    /// <summary>1 for a ring driven against the clock, -1 with it, 0 for what is no closed ring. Sign of the area by the shoelace formula.</summary>
    private static int Turn(RoadSurvey survey, List<int> edges)
    {
        var balance = new Dictionary<int, int>();
        var origin = survey.Graph.ShapeOf(edges[0])[0];
        var area = 0.0;
        foreach (var edge in edges)
        {
            var forward = survey.CarDirections(edge).Forward;
            Count(survey.StartOf(edge), forward ? 1 : -1);
            Count(survey.EndOf(edge), forward ? -1 : 1);
            var shape = survey.Graph.ShapeOf(edge);
            for (var i = 1; i < shape.Length; i++)
            {
                var (a, b) = (shape[i - 1], shape[i]);
                var piece = ((a.Lon - origin.Lon) * (b.Lat - origin.Lat)) - ((b.Lon - origin.Lon) * (a.Lat - origin.Lat));
                area += forward ? piece : -piece;
            }
        }

        return balance.Values.All(b => b == 0) ? Math.Sign(area) : 0;

        void Count(int node, int change) => balance[node] = balance.GetValueOrDefault(node) + change;
    }
}
