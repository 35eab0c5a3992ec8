namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Half of a hierarchy's arcs, each kept at its lower end: those that go up (out of their lower end), or those that come down (into their lower end).
/// <code>
/// position p:  arcs First[p] .. First[p+1]-1, sorted by the higher end
/// arc a:       Arcs[a] (higher end, time), Parts[a]: what it stands for, Centimetres[a]: its length
/// </code>
/// </summary>
internal sealed class SearchGraph(int[] first, SearchArc[] arcs, ArcParts[] parts)
{
    /// <summary>One entry a position and one more.</summary>
    public int[] First { get; } = first;

    /// <summary>Higher end and time.</summary>
    public SearchArc[] Arcs { get; } = arcs;

    /// <summary>What each arc stands for.</summary>
    public ArcParts[] Parts { get; } = parts;

    /// <summary>Length of each: the hierarchy that the arcs belong to fills it in.</summary>
    public long[] Centimetres { get; } = new long[arcs.Length];
}
