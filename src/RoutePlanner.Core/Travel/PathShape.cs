using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>The course of a path on the map.</summary>
public static class PathShape
{
    /// <summary>Points of arcs that join end to end, in driving order; nodes between two arcs once. Empty for no arcs.</summary>
    public static GeoPoint[] Of(RoadGraph graph, ReadOnlySpan<int> arcs)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var points = new List<GeoPoint>();
        foreach (var arc in arcs)
        {
            var shape = graph.ShapeOf(graph.EdgeOf(arc));
            for (var i = points.Count == 0 ? 0 : 1; i < shape.Length; i++)
            {
                points.Add(graph.IsForward(arc) ? shape[i] : shape[^(i + 1)]);
            }
        }

        return [.. points];
    }
}
