using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// Positions of the nodes that roads need, and of no others: memory goes with the roads, not with the file or with how high its ids are. Arrays side by side, one entry (slot) a node, ordered by id.
/// Finding changes nothing, so several threads may do it at once.
/// </summary>
internal sealed class NodePositions
{
    private const byte Unknown = 0, Known = 1, Invalid = 2;

    private readonly long[] ids;
    private readonly GeoPoint[] points;
    private readonly byte[] states;

    /// <summary>Room for the nodes of these ways.</summary>
    public NodePositions(List<OsmWay> ways)
    {
        var all = new long[ways.Sum(way => (long)way.Nodes.Length)];
        var count = 0;
        foreach (var way in ways)
        {
            way.Nodes.CopyTo(all, count);
            count += way.Nodes.Length;
        }

        Array.Sort(all);
        ids = Distinct(all);
        points = new GeoPoint[ids.Length];
        states = new byte[ids.Length];
    }

    /// <summary>Nodes whose only position, or last one, is not on earth: how many, and the lowest id of them.</summary>
    public (int Count, long LowestId) InvalidNodes()
    {
        var first = Array.IndexOf(states, Invalid);
        return first < 0 ? (0, 0) : (states.AsSpan().Count(Invalid), ids[first]);
    }

    /// <summary>The slot of a node, or -1 where no road needs it.</summary>
    /// <param name="id">The node.</param>
    /// <param name="near">Where to look first: files and roads have ids near each other one after the other. Kept by the caller, 0 to begin with.</param>
    public int SlotOf(long id, ref int near)
    {
        // Doubling steps from the last place, then halving: short ways where the ids are neighbours, and never much longer than halving alone.
        int from = Math.Min(near, ids.Length), to = from, step = 1;
        while (to < ids.Length && ids[to] < id)
        {
            from = to + 1;
            to += step;
            step *= 2;
        }

        for (step = 1; from > 0 && ids[from - 1] >= id; step *= 2)
        {
            to = from - 1;
            from = Math.Max(0, from - step);
        }

        to = Math.Min(to, ids.Length);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (ids[middle] < id)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        near = from;
        return from < ids.Length && ids[from] == id ? from : -1;
    }

    /// <summary>The node of a slot.</summary>
    public long IdOf(int slot) => ids[slot];

    /// <summary>Whether a slot has been set.</summary>
    public bool IsSet(int slot) => states[slot] != Unknown;

    /// <summary>Sets a node's position, in place of an earlier one; one that is not on earth counts as none.</summary>
    public void Set(int slot, GeoPoint point)
    {
        points[slot] = point;
        states[slot] = point.IsValid ? Known : Invalid;
    }

    /// <summary>Whether a slot's position is known.</summary>
    public bool IsKnown(int slot) => slot >= 0 && states[slot] == Known;

    /// <summary>The position in a slot.</summary>
    public GeoPoint this[int slot] => points[slot];

    /// <summary>A sorted array without repeats.</summary>
    private static long[] Distinct(long[] sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        return sorted[..count];
    }
}
