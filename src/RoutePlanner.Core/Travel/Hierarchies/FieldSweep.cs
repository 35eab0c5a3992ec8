using System.Runtime.InteropServices;

namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Shortest times from the nearest of several starts to every node, or, homeward, from every node to the nearest of several ends (<see cref="HierarchySweep"/>).
/// Allocates nothing once warm. One thread at a time.
/// </summary>
internal sealed class FieldSweep
{
    private readonly Hierarchy hierarchy;
    private readonly SearchGraph below;
    private readonly UpwardSearch upward;
    private readonly List<TravelGoal> seeds = [];
    private uint[] time = [];

    public FieldSweep(Hierarchy hierarchy, bool isHomeward = false)
    {
        this.hierarchy = hierarchy;
        below = isHomeward ? hierarchy.Up : hierarchy.Down;
        upward = new UpwardSearch(isHomeward ? hierarchy.Down : hierarchy.Up, below);
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
                SweepOne(Seeds(starts[firstStart[field]..firstStart[field + 1]]));
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

    /// <inheritdoc cref="ITravel.Nearest"/>
    public void Nearest(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> delays, Span<int> deciseconds)
    {
        seeds.Clear();
        for (var k = 0; k < starts.Length; k++)
        {
            seeds.Add(new TravelGoal(hierarchy.Network.StartOf(starts[k]), delays[k]));
        }

        SweepOne(CollectionsMarshal.AsSpan(seeds));
        Read(1, 0, deciseconds);
    }

    /// <summary>One field; the times by position are valid until the next call.</summary>
    public uint[] SweepOne(ReadOnlySpan<TravelGoal> from)
    {
        var times = Room(hierarchy.Count);
        Rise(from, times, 1, 0);
        HierarchySweep.Run(below.First, below.Arcs, times);
        return time;
    }

    /// <summary>As many fields as there are lanes; the times, <see cref="HierarchySweep.Lanes"/> a position, are valid until the next call.</summary>
    public uint[] SweepWide(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> firstStart)
    {
        var times = Room(hierarchy.Count * HierarchySweep.Lanes);
        for (var lane = 0; lane + 1 < firstStart.Length; lane++)
        {
            Rise(Seeds(starts[firstStart[lane]..firstStart[lane + 1]]), times, HierarchySweep.Lanes, lane);
        }

        HierarchySweep.RunWide(below.First, below.Arcs, times);
        return time;
    }

    private ReadOnlySpan<TravelGoal> Seeds(ReadOnlySpan<TravelEnd> starts)
    {
        seeds.Clear();
        foreach (var start in starts)
        {
            seeds.Add(new TravelGoal(hierarchy.Network.StartOf(start), 0));
        }

        return CollectionsMarshal.AsSpan(seeds);
    }

    private Span<uint> Room(int count)
    {
        time = time.Length < count ? new uint[count] : time;
        var times = time.AsSpan(0, count);
        times.Fill(Hierarchy.Infinity);
        return times;
    }

    private void Rise(ReadOnlySpan<TravelGoal> from, Span<uint> times, int lanes, int lane)
    {
        upward.Begin();
        foreach (var seed in from)
        {
            upward.Add(hierarchy.PositionOf[seed.State], (uint)seed.Deciseconds);
        }

        while (!upward.IsDone)
        {
            var position = upward.SettleNext();
            if (position >= 0)
            {
                times[(position * lanes) + lane] = upward.Time[position];
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
