using System.Buffers;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>Nodes of one block that roads need, in file order. Its array is lent and goes back when this is disposed of: a block's would be too long to be made anew each time.</summary>
internal sealed class FoundNodes : IDisposable
{
    private Node[] nodes = ArrayPool<Node>.Shared.Rent(8192);
    private int count;

    private readonly record struct Node(int Slot, GeoPoint Point, IReadOnlyDictionary<string, string>? BarrierTags);

    /// <summary>Adds a node.</summary>
    /// <param name="slot">Its slot among the needed nodes.</param>
    /// <param name="point">Its position.</param>
    /// <param name="barrierTags">Its tags where it is a barrier, else null.</param>
    public void Add(int slot, GeoPoint point, IReadOnlyDictionary<string, string>? barrierTags)
    {
        if (count == nodes.Length)
        {
            var longer = ArrayPool<Node>.Shared.Rent(2 * count);
            nodes.CopyTo(longer, 0);
            Dispose();
            nodes = longer;
        }

        nodes[count++] = new Node(slot, point, barrierTags);
    }

    /// <summary>Hands over those nodes that no later block had: of several versions the last in the file counts, and blocks are read from the last to the first.</summary>
    public void GiveTo(OsmRoadData roads)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            ref readonly var node = ref nodes[i];
            if (!roads.Positions.IsSet(node.Slot))
            {
                roads.Positions.Set(node.Slot, node.Point);
                if (node.BarrierTags is { } tags)
                {
                    roads.SetBarrier(roads.Positions.IdOf(node.Slot), tags);
                }
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<Node>.Shared.Return(nodes, clearArray: true);
        nodes = [];
    }
}
