namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// A hierarchy whose order and shortcuts come from the shape of the network alone, so that new times need only be filled in
/// (J. Dibbelt, B. Strasser, D. Wagner, 2016: Customizable Contraction Hierarchies).
/// <code>
/// position p:  edges First[p] .. First[p+1]-1 to higher positions Head[e], ascending; an edge stands for both directions
/// LowerEdges:  for position p the edges that come up to it, FirstLower[p] .. FirstLower[p+1]-1
/// EdgeOfLink:  for each link of the network twice its edge, plus 1 where the link comes down; -1 for loops and links that are closed for good
/// </code>
/// The higher neighbours of a position are all joined to one another. Immutable; shared between threads.
/// </summary>
internal sealed class CustomizableHierarchy
{
    /// <param name="network">The network.</param>
    /// <param name="nodeOrder">The nodes of its graph, least important first (<see cref="NestedDissection"/>).</param>
    public CustomizableHierarchy(TravelNetwork network, int[] nodeOrder)
    {
        var fill = new FillIn(network, nodeOrder);
        PositionOf = Hierarchy.PositionsByLevel(network, fill.Levels());
        (First, Head) = fill.EdgesByPosition(PositionOf);
        LowerEnd = new int[Head.Length];
        for (var position = 0; position + 1 < First.Length; position++)
        {
            LowerEnd.AsSpan(First[position]..First[position + 1]).Fill(position);
        }

        (FirstLower, LowerEdges) = Grouping.ByKey(Head, PositionOf.Length);
        EdgeOfLink = FindLinks(network);
    }

    public int[] PositionOf { get; }

    public int[] First { get; }

    public int[] Head { get; }

    /// <summary>The lower position of each edge.</summary>
    public int[] LowerEnd { get; }

    public int[] FirstLower { get; }

    public int[] LowerEdges { get; }

    public int[] EdgeOfLink { get; }

    private int[] FindLinks(TravelNetwork network)
    {
        var edgeOf = new int[network.Target.Length];
        for (var state = 0; state < network.StateCount; state++)
        {
            for (var link = network.FirstLink[state]; link < network.FirstLink[state + 1]; link++)
            {
                var (from, to) = (PositionOf[state], PositionOf[network.Target[link]]);
                var (low, high) = (Math.Max(from, to), Math.Min(from, to));
                var edge = Array.BinarySearch(Head, First[low], First[low + 1] - First[low], high);
                edgeOf[link] = edge < 0 ? -1 : (2 * edge) + (from == low ? 0 : 1);
            }
        }

        return edgeOf;
    }
}
