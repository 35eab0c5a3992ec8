namespace RoutePlanner.Core.Roads;

/// <summary>
/// Turns that may not be made: sequences of arcs that may not be driven one right after the other. Two arcs are a ban at a junction, more are one
/// that leads over a road between. Immutable.
/// <code>
/// ban b:  arcs  Arcs(b), at least two, joined head to tail; bans sorted by first arc, then by the arcs that follow
/// </code>
/// A stop ends the memory: whoever stands at a place may leave it any way. Driving on into other arcs, as the pass of a key road, does not.
/// </summary>
public sealed class TurnBans
{
    private readonly int[] firstOfBan;
    private readonly int[] arcs;
    private readonly byte[] modes;
    private readonly string[] restrictionIds;

    /// <param name="firstOfBan">Where each ban's arcs begin, with one entry more.</param>
    /// <param name="arcs">Arcs of all bans.</param>
    /// <param name="modes">One bit a mode, one entry a ban.</param>
    /// <param name="restrictionIds">The map's id of the restriction behind each ban.</param>
    internal TurnBans(int[] firstOfBan, int[] arcs, byte[] modes, string[] restrictionIds)
    {
        this.firstOfBan = firstOfBan;
        this.arcs = arcs;
        this.modes = modes;
        this.restrictionIds = restrictionIds;
    }

    /// <summary>No bans.</summary>
    public static TurnBans None { get; } = new([0], [], [], []);

    /// <summary>Number of bans.</summary>
    public int Count => modes.Length;

    /// <summary>The arcs of a ban in driving order.</summary>
    public ReadOnlySpan<int> Arcs(int ban) => arcs.AsSpan(firstOfBan[ban], firstOfBan[ban + 1] - firstOfBan[ban]);

    /// <summary>Whether a ban holds for a mode.</summary>
    public bool Holds(int ban, Mode mode) => (modes[ban] & (1 << (int)mode)) != 0;

    /// <summary>The map's id of the restriction behind a ban.</summary>
    public string RestrictionId(int ban) => restrictionIds[ban];

    /// <summary>The first ban that begins with an arc or a later one, for walking over those that do.</summary>
    public int FirstFrom(int arc)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = arcs[firstOfBan[middle]] < arc ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The ban that driving these arcs one after another breaks for a mode, or -1.</summary>
    public int FirstBroken(ReadOnlySpan<int> path, Mode mode)
    {
        for (var i = 0; i + 1 < path.Length; i++)
        {
            for (var ban = FirstFrom(path[i]); ban < Count && arcs[firstOfBan[ban]] == path[i]; ban++)
            {
                if (Holds(ban, mode) && path[i..].StartsWith(Arcs(ban)))
                {
                    return ban;
                }
            }
        }

        return -1;
    }

    internal ReadOnlySpan<int> FirstOfBan => firstOfBan;

    internal ReadOnlySpan<int> AllArcs => arcs;

    internal ReadOnlySpan<byte> Modes => modes;

    internal ReadOnlySpan<string> RestrictionIds => restrictionIds;
}
