using QuikGraph;

namespace RoutePlanner.Core.Roads;

/// <summary>Lets QuikGraph's algorithms run on a road graph without copying it. For analyses; the planner has its own, faster paths.</summary>
public static class RoadGraphView
{
    /// <summary>The arcs that a mode may use, between all nodes.</summary>
    public static DelegateVertexAndEdgeListGraph<int, RoadArc> ForMode(RoadGraph graph, Mode mode)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new(Enumerable.Range(0, graph.NodeCount), (int node, out IEnumerable<RoadArc> arcs) =>
        {
            arcs = (uint)node < (uint)graph.NodeCount ? ArcsFrom(graph, mode, node) : [];
            return (uint)node < (uint)graph.NodeCount;
        });
    }

    private static IEnumerable<RoadArc> ArcsFrom(RoadGraph graph, Mode mode, int node)
    {
        var end = graph.FirstArc[node + 1];
        for (var arc = graph.FirstArc[node]; arc < end; arc++)
        {
            if (graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess)
            {
                yield return new RoadArc(arc, node, graph.Head[arc]);
            }
        }
    }
}
