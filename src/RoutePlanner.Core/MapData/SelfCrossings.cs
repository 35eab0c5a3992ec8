using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index;
using NetTopologySuite.Index.HPRtree;

namespace RoutePlanner.Core.MapData;

/// <summary>
/// Counts where the outline of a polygon meets itself. A few such places are mended; an outline that runs over itself again and again has as many of them as the square of
/// its vertices, and mending it would fill the memory.
/// </summary>
internal sealed class SelfCrossings : IItemVisitor<int>
{
    /// <summary>Far more than a polygon has by mistake.</summary>
    public const int Limit = 10_000;

    /// <summary>Pairs of segments that are looked at for each segment there is, so that the count itself comes to an end.</summary>
    private const long MaxPairsPerSegment = 5_000;

    private readonly List<(Coordinate From, Coordinate To)> segments = [];
    private readonly HPRtree<int> tree = new();
    private readonly RobustLineIntersector intersector = new();
    private int current;
    private long pairs;
    private int crossings;

    private SelfCrossings(Geometry polygon)
    {
        foreach (var line in polygon.Boundary is { } boundary ? Enumerable.Range(0, boundary.NumGeometries).Select(boundary.GetGeometryN) : [])
        {
            var points = line.Coordinates;
            for (var i = 1; i < points.Length; i++)
            {
                if (!points[i - 1].Equals2D(points[i]))
                {
                    tree.Insert(new Envelope(points[i - 1], points[i]), segments.Count);
                    segments.Add((points[i - 1], points[i]));
                }
            }
        }
    }

    /// <summary>Whether the outline meets itself more often than <see cref="Limit"/> allows.</summary>
    public static bool AreTooMany(Geometry polygon)
    {
        var count = new SelfCrossings(polygon);
        return count.AreTooMany();
    }

    void IItemVisitor<int>.VisitItem(int item)
    {
        if (item <= current || crossings > Limit)
        {
            return;
        }

        pairs++;
        var (a, b) = (segments[current], segments[item]);
        intersector.ComputeIntersection(a.From, a.To, b.From, b.To);

        // Neighbours have one end in common; that is no crossing.
        crossings += intersector.HasIntersection && (intersector.IntersectionNum > 1 || intersector.IsInteriorIntersection()) ? 1 : 0;
    }

    private bool AreTooMany()
    {
        for (current = 0; current < segments.Count && crossings <= Limit && pairs <= MaxPairsPerSegment * segments.Count; current++)
        {
            tree.Query(new Envelope(segments[current].From, segments[current].To), this);
        }

        return crossings > Limit || pairs > MaxPairsPerSegment * segments.Count;
    }
}
