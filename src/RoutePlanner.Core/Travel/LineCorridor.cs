using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>The strip on both sides of a line: how much of another line lies inside it.</summary>
internal sealed class LineCorridor
{
    /// <summary>Lines are judged in pieces of at most this length, each by its middle.</summary>
    private const double SampleMetres = 10;

    private readonly GeoPoint[] line;
    private readonly double halfWidthMetres;
    private readonly HPRtree<int> segments = new();

    /// <summary>The strip of points at most <paramref name="halfWidthMetres"/> from a line of at least two points.</summary>
    public LineCorridor(ReadOnlySpan<GeoPoint> line, double halfWidthMetres)
    {
        this.line = line.ToArray();
        this.halfWidthMetres = halfWidthMetres;
        for (var i = 0; i + 1 < line.Length; i++)
        {
            segments.Insert(new Envelope(line[i].Lon, line[i + 1].Lon, line[i].Lat, line[i + 1].Lat), i);
        }
    }

    /// <summary>Whether a point lies inside.</summary>
    public bool Holds(GeoPoint point)
    {
        var plane = new LocalPlane(point);
        foreach (var i in segments.Query(EdgeIndex.BoxAround(point, halfWidthMetres)))
        {
            var (_, squaredMetres) = Polyline.NearestToOrigin(plane.ToPlane(line[i]), plane.ToPlane(line[i + 1]));
            if (squaredMetres <= halfWidthMetres * halfWidthMetres)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Metres of another line that lie inside and outside.</summary>
    public (double Inside, double Outside) Split(ReadOnlySpan<GeoPoint> other)
    {
        var (inside, outside) = (0.0, 0.0);
        for (var i = 0; i + 1 < other.Length; i++)
        {
            var (a, b) = (other[i], other[i + 1]);
            var metres = LocalPlane.DistanceMetres(a, b);
            var pieces = Math.Max(1, (int)Math.Ceiling(metres / SampleMetres));
            for (var k = 0; k < pieces; k++)
            {
                var middle = Polyline.Between(a, b, (k + 0.5) / pieces);
                (Holds(middle) ? ref inside : ref outside) += metres / pieces;
            }
        }

        return (inside, outside);
    }
}
