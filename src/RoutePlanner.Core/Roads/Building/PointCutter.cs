using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>Cuts streets at points on them, so that each point is a node.</summary>
internal static class PointCutter
{
    /// <summary>A point this near to a node, or to the cut before it on the same street, shares that node. Metres along the street.</summary>
    private const double ShareMetres = 1.0;

    /// <summary>The network with the points as nodes; present nodes keep their numbers.</summary>
    /// <param name="network">Numbered like the graph the points refer to.</param>
    /// <param name="points">Points on its edges; null stays without a node.</param>
    /// <param name="nodeOfPoint">Node of each point, or <see cref="Snap.NoNode"/>.</param>
    public static StreetNetwork Cut(StreetNetwork network, IReadOnlyList<EdgePoint?> points, out int[] nodeOfPoint)
    {
        var nodes = new List<GeoPoint>(network.Nodes);
        var streets = new List<Street>(network.Streets.Length + points.Count);
        var pointNodes = new int[points.Count];
        Array.Fill(pointNodes, Snap.NoNode);
        var pointsOfStreet = Enumerable.Range(0, points.Count).Where(i => points[i] is not null).ToLookup(i => points[i]!.Value.Edge);
        for (var edge = 0; edge < network.Streets.Length; edge++)
        {
            var street = network.Streets[edge];
            if (pointsOfStreet.Contains(edge))
            {
                CutStreet(street, pointsOfStreet[edge]);
            }
            else
            {
                streets.Add(street);
            }
        }

        nodeOfPoint = pointNodes;
        return new StreetNetwork([.. nodes], [.. streets]);

        void CutStreet(Street street, IEnumerable<int> pointsOnIt)
        {
            var metres = MetresAlong(street.Shape);
            var cuts = new List<(double Metres, EdgePoint Point, int Node)>();
            foreach (var (point, at) in pointsOnIt.Select(p => (p, Station(metres, points[p]!.Value))).OrderBy(p => p.Item2).ThenBy(p => p.p))
            {
                var fromEnd = metres[^1] - at;
                if (Math.Min(at, fromEnd) <= ShareMetres)
                {
                    pointNodes[point] = at <= fromEnd ? street.StartNode : street.EndNode;
                }
                else if (cuts.Count > 0 && at - cuts[^1].Metres <= ShareMetres)
                {
                    pointNodes[point] = cuts[^1].Node;
                }
                else
                {
                    nodes.Add(points[point]!.Value.Position);
                    pointNodes[point] = nodes.Count - 1;
                    cuts.Add((at, points[point]!.Value, nodes.Count - 1));
                }
            }

            if (cuts.Count == 0)
            {
                streets.Add(street);
            }
            else
            {
                streets.AddRange(Pieces(street, [.. cuts.Select(c => (c.Point, c.Node))]));
            }
        }
    }

    /// <summary>The pieces of a street between its cuts, which are in order; each is longer than <see cref="ShareMetres"/>.</summary>
    private static IEnumerable<Street> Pieces(Street street, List<(EdgePoint Point, int Node)> cuts)
    {
        var shape = new List<GeoPoint> { street.Shape[0] };
        var (startNode, vertex) = (street.StartNode, 1);
        foreach (var (point, node) in cuts)
        {
            for (; vertex <= point.Segment; vertex++)
            {
                AddDistinct(shape, street.Shape[vertex]);
            }

            AddDistinct(shape, point.Position);
            yield return street with { Shape = [.. shape], StartNode = startNode, EndNode = node };
            shape = [point.Position];
            startNode = node;
        }

        for (; vertex < street.Shape.Length; vertex++)
        {
            AddDistinct(shape, street.Shape[vertex]);
        }

        yield return street with { Shape = [.. shape], StartNode = startNode };
    }

    private static void AddDistinct(List<GeoPoint> shape, GeoPoint point)
    {
        if (shape[^1] != point)
        {
            shape.Add(point);
        }
    }

    private static double[] MetresAlong(GeoPoint[] shape)
    {
        var metres = new double[shape.Length];
        for (var i = 1; i < shape.Length; i++)
        {
            metres[i] = metres[i - 1] + LocalPlane.DistanceMetres(shape[i - 1], shape[i]);
        }

        return metres;
    }

    private static double Station(double[] metres, EdgePoint point) =>
        metres[point.Segment] + (point.Share * (metres[point.Segment + 1] - metres[point.Segment]));
}
