using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>
/// Draws each road edge as a gentle curve: one point between its ends (cubic Hermite at the half), bent by the road's direction at both.
/// </summary>
internal static class EdgeShapes
{
    private const double ShortestMetres = 110; // shorter edges stay straight
    private const double SharpestTurnCosine = 0.5;

    /// <summary>Per edge two or three points from end A to end B; empty where there is no road.</summary>
    public static IReadOnlyList<IReadOnlyList<PlanePoint>> Of(RoadSketch sketch) =>
        [.. Enumerable.Range(0, sketch.Mesh.Ends.Count).Select(e => sketch.IsRoad(e) ? Shape(sketch, e) : [])];

    private static PlanePoint[] Shape(RoadSketch sketch, int edge)
    {
        var mesh = sketch.Mesh;
        var (a, b) = (mesh.Position[mesh.Ends[edge].A], mesh.Position[mesh.Ends[edge].B]);
        if (sketch.IsStraight[edge] || sketch.CrossesRiver[edge] || sketch.CrossesExpressway[edge] || mesh.Metres(edge) < ShortestMetres)
        {
            return [a, b];
        }

        var bend = (Tangent(sketch, edge, mesh.Ends[edge].A) + Tangent(sketch, edge, mesh.Ends[edge].B)) * (mesh.Metres(edge) / 8);
        return [a, ((a + b) * 0.5) + bend, b];
    }

    /// <summary>The road's direction at one end, pointing into the edge; zero-sum with the straight line where nothing continues it.</summary>
    private static PlanePoint Tangent(RoadSketch sketch, int edge, int node)
    {
        var mesh = sketch.Mesh;
        var into = (mesh.Position[mesh.Other(edge, node)] - mesh.Position[node]).Unit;
        var best = (Edge: Triangulation.None, Cosine: SharpestTurnCosine);
        foreach (var other in mesh.EdgesAt(node))
        {
            if (other != edge && sketch.Grade[other] == sketch.Grade[edge])
            {
                var from = (mesh.Position[node] - mesh.Position[mesh.Other(other, node)]).Unit;
                var cosine = PlanePoint.Dot(from, into);
                best = cosine > best.Cosine ? (other, cosine) : best;
            }
        }

        return best.Edge == Triangulation.None
            ? into
            : (into + (mesh.Position[node] - mesh.Position[mesh.Other(best.Edge, node)]).Unit).Unit;
    }
}
