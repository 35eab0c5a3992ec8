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
        var (startEast, startNorth) = plane.ToPlane(shape[0]);
        for (var i = 1; i < shape.Length; i++)
        {
            var (endEast, endNorth) = plane.ToPlane(shape[i]);
            var (east, north) = (endEast - startEast, endNorth - startNorth);
            var lengthSquared = (east * east) + (north * north);
            var share = lengthSquared > 0 ? Math.Clamp(-((startEast * east) + (startNorth * north)) / lengthSquared, 0, 1) : 0;
            var (atEast, atNorth) = (startEast + (share * east), startNorth + (share * north));
            var squared = (atEast * atEast) + (atNorth * atNorth);
            if (squared < bestSquared)
            {
                (bestSquared, bestSegment, bestShare) = (squared, i - 1, share);
            }

            (startEast, startNorth) = (endEast, endNorth);
        }

        var (a, b) = (shape[bestSegment], shape[bestSegment + 1]);
        var position = new GeoPoint(a.Lon + (bestShare * (b.Lon - a.Lon)), a.Lat + (bestShare * (b.Lat - a.Lat)));
        return new EdgePoint(edge, bestSegment, bestShare, position, Math.Sqrt(bestSquared));
    }
}
