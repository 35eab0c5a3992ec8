namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>One half of a hierarchy's arcs while it is built: those of each state at the moment of its contraction, in that order.</summary>
internal sealed class ContractedArcs(int stateCount)
{
    private readonly int[] first = new int[stateCount];
    private readonly int[] count = new int[stateCount];
    private PoolArc[] arcs = new PoolArc[Math.Max(16, 2 * stateCount)];
    private int used;

    /// <summary>Notes the arcs of a state that is being contracted; gives the number of the first.</summary>
    public int Add(int state, ReadOnlySpan<PoolArc> ofState)
    {
        if (used + ofState.Length > arcs.Length)
        {
            Array.Resize(ref arcs, Math.Max(used + ofState.Length, 2 * arcs.Length));
        }

        ofState.CopyTo(arcs.AsSpan(used));
        (first[state], count[state]) = (used, ofState.Length);
        used += ofState.Length;
        return first[state];
    }

    /// <summary>Arcs of a contracted state.</summary>
    public ReadOnlySpan<PoolArc> Of(int state) => arcs.AsSpan(first[state], count[state]);

    /// <summary>The arcs by position, each position's sorted by their higher end, and the new number of each.</summary>
    public (SearchGraph Graph, int[] NumberOf) ByPosition(int[] positionOf)
    {
        var stateAt = Hierarchy.Inverse(positionOf);
        var (firstOf, searchArcs, parts, numberOf) = (new int[positionOf.Length + 1], new SearchArc[used], new ArcParts[used], new int[used]);
        var number = 0;
        var old = new List<int>();
        for (var position = 0; position < stateAt.Length; position++)
        {
            var state = stateAt[position];
            old.Clear();
            for (var arc = first[state]; arc < first[state] + count[state]; arc++)
            {
                old.Add(arc);
            }

            old.Sort((a, b) => positionOf[arcs[a].Other].CompareTo(positionOf[arcs[b].Other]));
            foreach (var arc in old)
            {
                searchArcs[number] = new SearchArc(positionOf[arcs[arc].Other], arcs[arc].Deciseconds);
                parts[number] = arcs[arc].Parts;
                numberOf[arc] = number++;
            }

            firstOf[position + 1] = number;
        }

        return (new SearchGraph(firstOf, searchArcs, parts), numberOf);
    }
}
