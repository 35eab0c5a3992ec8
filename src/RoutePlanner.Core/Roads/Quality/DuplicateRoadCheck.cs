using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Roads that are on the map twice, whole or for a stretch, in the same or the opposite direction: pieces between the same two vertices.</summary>
internal static class DuplicateRoadCheck
{
    /// <summary>A shared part of the shorter road from which on it is a duplicate, not an overlap.</summary>
    private const double WholeShare = 0.95;

    /// <summary>Shorter stretches are corners that were drawn over each other. Metres.</summary>
    private const double LeastMetres = 5;

    /// <summary>The same where one of the two is a path: squares and their crossings share edges everywhere.</summary>
    private const double LeastPathMetres = 30;

    public static IEnumerable<Finding> Find(RoadSurvey survey)
    {
        var lengthOf = Enumerable.Range(0, survey.Graph.EdgeCount)
            .GroupBy(survey.Graph.RoadIdOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(survey.MetresOf), StringComparer.Ordinal);
        foreach (var shared in SharedStretches(survey))
        {
            var forCars = survey.IsForCars(shared.Edge) && survey.IsForCars(shared.Other);
            if (shared.Metres < (forCars ? LeastMetres : LeastPathMetres))
            {
                continue;
            }

            var (a, b) = (survey.Graph.RoadIdOf(shared.Edge), survey.Graph.RoadIdOf(shared.Other));
            var isSelf = a == b;
            var isWhole = !isSelf && shared.Metres >= WholeShare * Math.Min(lengthOf[a], lengthOf[b]);
            yield return new Finding(isWhole ? FindingKind.DuplicateRoad : FindingKind.OverlappingRoads, forCars ? Severity.Warning : Severity.Note, shared.At)
            {
                Cause = isSelf ? FindingCause.Self : FindingCause.Plain,
                // The shorter one first: it is the one to take away.
                Subjects = isSelf ? [survey.Road(shared.Edge)] : lengthOf[a] <= lengthOf[b] ? [survey.Road(shared.Edge), survey.Road(shared.Other)] : [survey.Road(shared.Other), survey.Road(shared.Edge)],
                Measure = shared.Metres,
                Lines = [.. shared.Pieces],
            };
        }
    }

    /// <summary>What each pair of roads shares, in order of edges.</summary>
    private static List<Stretch> SharedStretches(RoadSurvey survey)
    {
        var firstOn = new Dictionary<(Vertex, Vertex), int>();
        var stretches = new Dictionary<(string, string), Stretch>();
        var inOrder = new List<Stretch>();
        for (var edge = 0; edge < survey.Graph.EdgeCount; edge++)
        {
            if (!survey.IsStretch(edge) || RoadForm.IsArea(survey.TagsOf(edge)))
            {
                continue;
            }

            var shape = survey.Graph.ShapeOf(edge);
            for (var i = 1; i < shape.Length; i++)
            {
                var (a, b) = (Vertex.Of(shape[i - 1]), Vertex.Of(shape[i]));
                if (a == b || firstOn.TryAdd(a.CompareTo(b) < 0 ? (a, b) : (b, a), edge))
                {
                    continue;
                }

                var first = firstOn[a.CompareTo(b) < 0 ? (a, b) : (b, a)];
                if (survey.LevelOf(first) == survey.LevelOf(edge))
                {
                    StretchOf(survey, first, edge).Add(shape[i - 1], shape[i]);
                }
            }
        }

        return inOrder;

        Stretch StretchOf(RoadSurvey map, int first, int edge)
        {
            var (a, b) = (map.Graph.RoadIdOf(first), map.Graph.RoadIdOf(edge));
            var key = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
            if (!stretches.TryGetValue(key, out var stretch))
            {
                stretches[key] = stretch = new Stretch(first, edge);
                inOrder.Add(stretch);
            }

            return stretch;
        }
    }

    /// <summary>A position to a tenth of a microdegree (a centimetre), so that the last digit of a file doesn't matter.</summary>
    private readonly record struct Vertex(long Lon, long Lat) : IComparable<Vertex>
    {
        public static Vertex Of(GeoPoint p) => new((long)Math.Round(p.Lon * 1e7), (long)Math.Round(p.Lat * 1e7));

        public int CompareTo(Vertex other) => (Lon, Lat).CompareTo((other.Lon, other.Lat));
    }

    private sealed class Stretch(int edge, int other)
    {
        public int Edge => edge;

        public int Other => other;

        public double Metres { get; private set; }

        public List<ImmutableArray<GeoPoint>> Pieces { get; } = [];

        public GeoPoint At => Polyline.Between(Pieces[Pieces.Count / 2][0], Pieces[Pieces.Count / 2][1], 0.5);

        public void Add(GeoPoint a, GeoPoint b)
        {
            Metres += LocalPlane.DistanceMetres(a, b);
            Pieces.Add([a, b]);
        }
    }
}
