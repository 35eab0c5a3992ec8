using System.Buffers;

namespace RoutePlanner.Core.Travel;

/// <summary>Travel to many nodes at which units stand.</summary>
public static class TravelToNodes
{
    /// <summary>Shortest travel times from one end to many nodes. <paramref name="deciseconds"/> has one entry a node. Nodes may repeat.</summary>
    public static void Deciseconds(this ITravel travel, TravelEnd from, ReadOnlySpan<int> nodes, Span<int> deciseconds)
    {
        ArgumentNullException.ThrowIfNull(travel);
        var ends = ArrayPool<TravelEnd>.Shared.Rent(nodes.Length);
        for (var i = 0; i < nodes.Length; i++)
        {
            ends[i] = nodes[i];
        }

        travel.Deciseconds(from, ends.AsSpan(0, nodes.Length), deciseconds);
        ArrayPool<TravelEnd>.Shared.Return(ends);
    }
}
