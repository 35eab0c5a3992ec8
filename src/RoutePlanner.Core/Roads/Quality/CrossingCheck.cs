using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Roads for cars that cross on one level without a junction: the junction is missing, or a bridge isn't marked.</summary>
internal static class CrossingCheck
{
    public static IEnumerable<Finding> Find(RoadSurvey survey)
    {
        for (var edge = 0; edge < survey.Graph.EdgeCount; edge++)
        {
            if (!survey.IsForCars(edge))
            {
                continue;
            }

            foreach (var other in survey.Index.In(BoxOf(survey, edge)))
            {
                if (other > edge && survey.IsForCars(other) && Crossing(survey, edge, other) is { } at && survey.LevelOf(edge) == survey.LevelOf(other))
                {
                    yield return new Finding(FindingKind.UnjoinedCrossing, Severity.Warning, at) { Subjects = [survey.Road(edge), survey.Road(other)] };
                }
            }
        }
    }

    private static Envelope BoxOf(RoadSurvey survey, int edge)
    {
        var box = new Envelope();
        foreach (var p in survey.Graph.ShapeOf(edge))
        {
            box.ExpandToInclude(p.Lon, p.Lat);
        }

        return box;
    }

    /// <summary>The first point where the insides of a piece of each edge cross, or null.</summary>
    private static GeoPoint? Crossing(RoadSurvey survey, int edge, int other)
    {
        var a = survey.Graph.ShapeOf(edge);
        var b = survey.Graph.ShapeOf(other);
        for (var i = 1; i < a.Length; i++)
        {
            for (var j = 1; j < b.Length; j++)
            {
                if (Crossing(a[i - 1], a[i], b[j - 1], b[j]) is { } at)
                {
                    return at;
                }
            }
        }

        return null;
    }

    /// <summary>Degrees serve as a plane here: whether two short pieces cross doesn't depend on the scale of the axes.</summary>
    private static GeoPoint? Crossing(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d)
    {
        if (Math.Max(a.Lon, b.Lon) < Math.Min(c.Lon, d.Lon) || Math.Max(c.Lon, d.Lon) < Math.Min(a.Lon, b.Lon)
            || Math.Max(a.Lat, b.Lat) < Math.Min(c.Lat, d.Lat) || Math.Max(c.Lat, d.Lat) < Math.Min(a.Lat, b.Lat))
        {
            return null;
        }

        var (sideC, sideD) = (Side(a, b, c), Side(a, b, d));
        var (sideA, sideB) = (Side(c, d, a), Side(c, d, b));
        return sideC * sideD < 0 && sideA * sideB < 0 ? Polyline.Between(a, b, sideA / (sideA - sideB)) : null;
    }

    /// <summary>Positive where p lies left of the line from a to b, negative right of it, 0 where it can't be told from lying on it (about a centimetre).</summary>
    private static double Side(GeoPoint a, GeoPoint b, GeoPoint p)
    {
        var (east, north) = (b.Lon - a.Lon, b.Lat - a.Lat);
        var cross = (east * (p.Lat - a.Lat)) - (north * (p.Lon - a.Lon));
        return Math.Abs(cross) <= 1e-7 * Math.Sqrt((east * east) + (north * north)) ? 0 : cross;
    }
}
