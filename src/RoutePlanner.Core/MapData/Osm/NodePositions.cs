using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// Positions of the nodes that roads need, and of no others: memory goes with the roads, not with the file or with how high its ids are.
/// A sorted array of ids, searched by halving.
/// </summary>
internal sealed class NodePositions
{
    private readonly long[] ids;
    private readonly GeoPoint[] points;
    private readonly bool[] isKnown;

    /// <summary>Room for these ids, which may repeat and come in any order.</summary>
    public NodePositions(IEnumerable<long> neededIds)
    {
        ids = [.. neededIds.Distinct().Order()];
        points = new GeoPoint[ids.Length];
        isKnown = new bool[ids.Length];
    }

    /// <summary>Whether some road needs the node.</summary>
    public bool IsNeeded(long id) => Array.BinarySearch(ids, id) >= 0;

    /// <summary>Keeps a needed node's position; of several versions the last one.</summary>
    public void Set(long id, GeoPoint point)
    {
        var i = Array.BinarySearch(ids, id);
        points[i] = point;
        isKnown[i] = true;
    }

    /// <summary>The position of a node, or null where the file does not have it.</summary>
    public GeoPoint? Find(long id)
    {
        var i = Array.BinarySearch(ids, id);
        return i >= 0 && isKnown[i] ? points[i] : null;
    }
}
