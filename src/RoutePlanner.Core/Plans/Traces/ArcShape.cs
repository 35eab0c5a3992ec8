using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>The course of an arc in its own direction.</summary>
internal static class ArcShape
{
    /// <summary>Its points, both nodes included.</summary>
    public static GeoPoint[] Points(RoadGraph graph, int arc)
    {
        var points = graph.ShapeOf(graph.EdgeOf(arc)).ToArray();
        if (!graph.IsForward(arc))
        {
            Array.Reverse(points);
        }

        return points;
    }

    /// <summary>Distance from the first point to each point as a share of the whole, 0 to 1; even shares where all points coincide.</summary>
    public static double[] DistanceShares(GeoPoint[] points)
    {
        var shares = new double[points.Length];
        for (var i = 1; i < points.Length; i++)
        {
            shares[i] = shares[i - 1] + LocalPlane.DistanceMetres(points[i - 1], points[i]);
        }

        var total = shares[^1];
        for (var i = 1; i < points.Length; i++)
        {
            shares[i] = total > 0 ? shares[i] / total : (double)i / (points.Length - 1);
        }

        return shares;
    }
}
