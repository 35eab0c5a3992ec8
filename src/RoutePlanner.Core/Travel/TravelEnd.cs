namespace RoutePlanner.Core.Travel;

/// <summary>
/// Where a drive starts or ends: at a node where the unit stands, or right after or right before other arcs that it drives without a stop between, such as
/// the pass of a key road. Then the turn from one to the other counts: it must not be banned, and turning round takes its time, which belongs to the drive.
/// </summary>
public readonly struct TravelEnd
{
    private TravelEnd(int node, ReadOnlyMemory<int> arcs, TravelEndKind kind, bool isApart = false) =>
        (Node, Arcs, Kind, IsApart) = (node, arcs, kind, isApart);

    /// <summary>The node of <see cref="At"/>; for other ends the arcs say it.</summary>
    internal int Node { get; }

    /// <summary>The arcs driven right before or after; empty for <see cref="At"/>.</summary>
    internal ReadOnlyMemory<int> Arcs { get; }

    internal TravelEndKind Kind { get; }

    /// <summary>Of <see cref="Before"/>: what follows the arcs must not depend on what preceded them.</summary>
    internal bool IsApart { get; }

    /// <summary>A node where the unit stands: it may leave it any way, and come to it any way.</summary>
    public static TravelEnd At(int node) => new(node, default, TravelEndKind.Stop);

    /// <summary>Start of a drive: the end of arcs just driven. The more of them are given, the farther back a banned sequence may begin.</summary>
    /// <param name="arcs">At least one, joined head to tail; not to be changed afterwards. Those after a turn that is itself banned count alone.</param>
    /// <exception cref="ArgumentException">There are no arcs.</exception>
    public static TravelEnd After(ReadOnlyMemory<int> arcs) => new(0, AtLeastOne(arcs), TravelEndKind.After);

    /// <summary>End of a drive: the beginning of arcs to be driven next.</summary>
    /// <param name="arcs">At least one, joined head to tail; not to be changed afterwards. Nothing leads to arcs that make a banned turn themselves.</param>
    /// <param name="apart">
    /// True keeps away from ways by which a banned sequence would reach over all of the arcs: then what follows them may be looked for as <see cref="After"/>
    /// these arcs alone. It matters only where they are shorter than such a sequence.
    /// </param>
    /// <exception cref="ArgumentException">There are no arcs.</exception>
    public static TravelEnd Before(ReadOnlyMemory<int> arcs, bool apart = false) => new(0, AtLeastOne(arcs), TravelEndKind.Before, apart);

    /// <summary><see cref="At"/>.</summary>
    public static implicit operator TravelEnd(int node) => At(node);

    private static ReadOnlyMemory<int> AtLeastOne(ReadOnlyMemory<int> arcs) =>
        arcs.IsEmpty ? throw new ArgumentException("There must be at least one arc; for a node alone use TravelEnd.At.", nameof(arcs)) : arcs;
}
