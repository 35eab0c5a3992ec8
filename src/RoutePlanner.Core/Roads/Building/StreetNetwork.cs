using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>Streets and the nodes they join: the road graph before it is laid out in arrays. Street i becomes edge i.</summary>
/// <param name="Nodes">Position of each node.</param>
/// <param name="Streets">Streets between them.</param>
internal sealed record StreetNetwork(GeoPoint[] Nodes, Street[] Streets)
{
    /// <summary>
    /// The same network with nodes in the order of a Hilbert curve, so that neighbours lie near each other in memory, and streets in the
    /// order of their nodes. Ties keep the present order.
    /// </summary>
    /// <param name="newNumber">New number of each present node.</param>
    public StreetNetwork Renumbered(out int[] newNumber)
    {
        var curve = new HilbertCurve(Nodes);
        var order = Enumerable.Range(0, Nodes.Length)
            .OrderBy(n => curve.Position(Nodes[n])).ThenBy(n => Nodes[n].Lon).ThenBy(n => Nodes[n].Lat).ThenBy(n => n)
            .ToArray();
        var number = new int[Nodes.Length];
        for (var i = 0; i < order.Length; i++)
        {
            number[order[i]] = i;
        }

        newNumber = number;

        // Streets are made in their new order, not made and then ordered: so they lie in memory as they will be gone through.
        var streets = Streets
            .OrderBy(s => KeyOf(number[s.StartNode], number[s.EndNode]))
            .Select(s => s with { StartNode = number[s.StartNode], EndNode = number[s.EndNode] });
        return new StreetNetwork([.. order.Select(n => Nodes[n])], [.. streets]);
    }

    /// <summary>Orders by the lower node, then by the higher.</summary>
    private static ulong KeyOf(int a, int b) => ((ulong)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);
}
