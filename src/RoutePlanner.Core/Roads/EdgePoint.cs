using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads;

/// <summary>A point on an edge, near some asked point.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Segment">Index of the shape point at the start of the piece it lies on.</param>
/// <param name="Share">How far along that piece, 0 to 1.</param>
/// <param name="Position">Where it is.</param>
/// <param name="DistanceMetres">From the asked point.</param>
internal readonly record struct EdgePoint(int Edge, int Segment, double Share, GeoPoint Position, double DistanceMetres)
{
    /// <summary>The point of an edge's shape that is nearest to <paramref name="asked"/>; of equally near ones the first.</summary>
    public static EdgePoint Nearest(RoadGraph graph, int edge, GeoPoint asked)
    {
        var plane = new LocalPlane(asked);
        var shape = graph.ShapeOf(edge);
        var (bestSquared, bestSegment, bestShare) = (double.PositiveInfinity, 0, 0.0);
        var start = plane.ToPlane(shape[0]);
        for (var i = 1; i < shape.Length; i++)
        {
            var end = plane.ToPlane(shape[i]);
            var (share, squared) = Polyline.NearestToOrigin(start, end);
            if (squared < bestSquared)
            {
                (bestSquared, bestSegment, bestShare) = (squared, i - 1, share);
            }

            start = end;
        }

        var position = Polyline.Between(shape[bestSegment], shape[bestSegment + 1], bestShare);
        return new EdgePoint(edge, bestSegment, bestShare, position, Math.Sqrt(bestSquared));
    }
}
