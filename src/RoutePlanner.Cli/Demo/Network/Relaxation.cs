namespace RoutePlanner.Cli.Demo.Network;

/// <summary>
/// Smooths the roads drawn so far: each node goes towards the middle of its neighbours along its most important road, ground nodes give
/// way. The mesh stays planar, so roads never come to cross.
/// </summary>
internal static class Relaxation
{
    public static void Smooth(RoadSketch sketch, int rounds)
    {
        var mesh = sketch.Mesh;
        for (var round = 0; round < rounds; round++)
        {
            for (var node = 0; node < mesh.NodeCount; node++)
            {
                if (!sketch.IsFixed[node] && mesh.EdgesAt(node).Count > 2)
                {
                    var target = Target(sketch, node);
                    var from = mesh.Position[node];
                    if (target is { } to && to != from && !mesh.TryMove(node, from + ((to - from) * 0.5)))
                    {
                        mesh.TryMove(node, from + ((to - from) * 0.15));
                    }
                }
            }
        }
    }

    private static PlanePoint? Target(RoadSketch sketch, int node)
    {
        var mesh = sketch.Mesh;
        var top = RoadGrade.None;
        foreach (var edge in mesh.EdgesAt(node))
        {
            top = sketch.Grade[edge] > top ? sketch.Grade[edge] : top;
        }

        var (sum, count) = Neighbours(top);
        if (count == 1)
        {
            // The end of one grade: what it continues in counts too.
            (sum, count) = Neighbours(RoadGrade.Track);
        }

        return count < 2 ? null : sum * (1.0 / count);

        (PlanePoint Sum, int Count) Neighbours(RoadGrade least)
        {
            var (s, n) = (default(PlanePoint), 0);
            foreach (var edge in mesh.EdgesAt(node))
            {
                if (sketch.Grade[edge] >= least)
                {
                    s += mesh.Position[mesh.Other(edge, node)];
                    n++;
                }
            }

            return (s, n);
        }
    }
}
