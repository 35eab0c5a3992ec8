namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// A contraction hierarchy (R. Geisberger, P. Sanders, D. Schultes, D. Delling, 2008: Contraction Hierarchies: Faster and Simpler Hierarchical
/// Routing in Road Networks). Every shortest path of the network has an equal in it that first goes up, then down.
/// <para>
/// States of the network are numbered anew by position, 0 the most important, so that both ways up lead to smaller numbers and a sweep from 0 onwards
/// meets every arc from above (D. Delling, A. V. Goldberg, A. Nowatzyk, R. F. Werneck, 2011: PHAST). States of one level, which no arc joins, stand
/// side by side in the network's order: neighbours on the map are then neighbours in memory.
/// </para>
/// Immutable; shared between threads.
/// </summary>
internal sealed class Hierarchy
{
    /// <summary>No path. Two of them, and one with any time, fit a uint without wrapping round: sums need no check.</summary>
    public const uint Infinity = int.MaxValue;

    public Hierarchy(TravelNetwork network, int[] positionOf, SearchGraph up, SearchGraph down)
    {
        Network = network;
        PositionOf = positionOf;
        StateAt = Inverse(positionOf);
        (Up, Down) = (up, down);
        MeasureArcs();
    }

    /// <summary>What it was made of.</summary>
    public TravelNetwork Network { get; }

    /// <summary>Number of positions: the network's states.</summary>
    public int Count => PositionOf.Length;

    /// <summary>Position of each state.</summary>
    public int[] PositionOf { get; }

    /// <summary>State at each position.</summary>
    public int[] StateAt { get; }

    /// <summary>Arcs out of a position to higher ones.</summary>
    public SearchGraph Up { get; }

    /// <summary>Arcs into a position from higher ones.</summary>
    public SearchGraph Down { get; }

    /// <summary>Positions of states: higher levels first; within a level in the network's order, by node.</summary>
    public static int[] PositionsByLevel(TravelNetwork network, int[] levelOf)
    {
        var states = new int[levelOf.Length];
        var keys = new long[levelOf.Length];
        for (var state = 0; state < states.Length; state++)
        {
            states[state] = state;
            keys[state] = ((long)-levelOf[state] * int.MaxValue) + network.NodeOf(state);
        }

        Array.Sort(keys, states);
        return Inverse(states);
    }

    /// <summary>The inverse of a permutation.</summary>
    public static int[] Inverse(int[] permutation)
    {
        var inverse = new int[permutation.Length];
        for (var i = 0; i < permutation.Length; i++)
        {
            inverse[permutation[i]] = i;
        }

        return inverse;
    }

    /// <summary>From below: the parts of an arc hang on positions below it.</summary>
    private void MeasureArcs()
    {
        for (var position = Count - 1; position >= 0; position--)
        {
            Measure(Up, position);
            Measure(Down, position);
        }
    }

    private void Measure(SearchGraph half, int position)
    {
        for (var arc = half.First[position]; arc < half.First[position + 1]; arc++)
        {
            var parts = half.Parts[arc];
            half.Centimetres[arc] = parts.IsShortcut
                ? Down.Centimetres[parts.Down] + Up.Centimetres[parts.UpOrLink]
                : Network.CentimetresOf(parts.UpOrLink);
        }
    }
}
