namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>Shortest times from the nearest of several starts to every node (<see cref="HierarchySweep"/>). Allocates nothing once warm. One thread at a time.</summary>
internal sealed class FieldSweep
{
    private readonly Hierarchy hierarchy;
    private readonly UpwardSearch outward;
    private uint[] time = [];

    public FieldSweep(Hierarchy hierarchy)
    {
        this.hierarchy = hierarchy;
        outward = new UpwardSearch(hierarchy.Up, hierarchy.Down);
    }

    /// <inheritdoc cref="ITravel.Fields"/>
    public void Fields(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> firstStart, Span<int> deciseconds)
    {
        var (fields, nodes) = (firstStart.Length - 1, hierarchy.Network.NodeCount);
        for (var field = 0; field < fields; field += HierarchySweep.Lanes)
        {
            var lanes = Math.Min(HierarchySweep.Lanes, fields - field);
            if (lanes == 1)
            {
                SweepOne(starts[firstStart[field]..firstStart[field + 1]]);
                Read(1, 0, deciseconds.Slice(field * nodes, nodes));
                continue;
            }

            SweepWide(starts, firstStart.Slice(field, lanes + 1));
            for (var lane = 0; lane < lanes; lane++)
            {
                Read(HierarchySweep.Lanes, lane, deciseconds.Slice((field + lane) * nodes, nodes));
            }
        }
    }

    /// <summary>One field; the times by position are valid until the next call.</summary>
    public ReadOnlySpan<uint> SweepOne(ReadOnlySpan<TravelEnd> starts)
    {
        var times = Room(hierarchy.Count);
        Rise(starts, times, 1, 0);
        HierarchySweep.Run(hierarchy.Down.First, hierarchy.Down.Arcs, times);
        return times;
    }

    /// <summary>As many fields as there are lanes; the times, <see cref="HierarchySweep.Lanes"/> a position, are valid until the next call.</summary>
    public ReadOnlySpan<uint> SweepWide(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> firstStart)
    {
        var times = Room(hierarchy.Count * HierarchySweep.Lanes);
        for (var lane = 0; lane + 1 < firstStart.Length; lane++)
        {
            Rise(starts[firstStart[lane]..firstStart[lane + 1]], times, HierarchySweep.Lanes, lane);
        }

        HierarchySweep.RunWide(hierarchy.Down.First, hierarchy.Down.Arcs, times);
        return times;
    }

    private Span<uint> Room(int count)
    {
        time = time.Length < count ? new uint[count] : time;
        var times = time.AsSpan(0, count);
        times.Fill(Hierarchy.Infinity);
        return times;
    }

    private void Rise(ReadOnlySpan<TravelEnd> starts, Span<uint> times, int lanes, int lane)
    {
        outward.Begin();
        foreach (var start in starts)
        {
            outward.Add(hierarchy.PositionOf[hierarchy.Network.StartOf(start)], 0);
        }

        while (!outward.IsDone)
        {
            var position = outward.SettleNext();
            if (position >= 0)
            {
                times[(position * lanes) + lane] = outward.Time[position];
            }
        }
    }

    /// <summary>A node is reached when one of its states is.</summary>
    private void Read(int lanes, int lane, Span<int> deciseconds)
    {
        var (positionOf, network) = (hierarchy.PositionOf, hierarchy.Network);
        for (var node = 0; node < deciseconds.Length; node++)
        {
            deciseconds[node] = (int)time[(positionOf[node] * lanes) + lane];
        }

        for (var state = network.NodeCount; state < network.StateCount; state++)
        {
            ref var ofNode = ref deciseconds[network.NodeOf(state)];
            ofNode = Math.Min(ofNode, (int)time[(positionOf[state] * lanes) + lane]);
        }
    }
}
