namespace RoutePlanner.Core.MapData.Osm;

/// <summary>What an OSM file has about roads, before ways are cut: what the readers of its formats give.</summary>
internal sealed class OsmRoadData
{
    /// <summary>Takes the ways and the restrictions of a file; its nodes follow.</summary>
    /// <param name="waysInFileOrder">Roads. A file with history, or one glued together, has a way several times: the last one counts, at its place.</param>
    /// <param name="restrictions">Turn restrictions.</param>
    public OsmRoadData(List<OsmWay> waysInFileOrder, OsmRestrictions restrictions)
    {
        Ways = LastOfEach(waysInFileOrder);
        Repeats = waysInFileOrder.Count - Ways.Count;
        Restrictions = restrictions;
        Positions = new NodePositions(Ways);
    }

    /// <summary>Roads, each once.</summary>
    public List<OsmWay> Ways { get; }

    /// <summary>How many ways were left out because they came again later.</summary>
    public int Repeats { get; }

    /// <summary>Turn restrictions.</summary>
    public OsmRestrictions Restrictions { get; }

    /// <summary>Positions of their nodes.</summary>
    public NodePositions Positions { get; }

    /// <summary>Tags of those nodes that are barriers.</summary>
    public SortedDictionary<long, IReadOnlyDictionary<string, string>> Barriers { get; } = [];

    /// <summary>Says whether a node is a barrier, in place of what an earlier version of it said.</summary>
    public void SetBarrier(long node, IReadOnlyDictionary<string, string>? tags)
    {
        if (tags is not null)
        {
            Barriers[node] = tags;
        }
        else if (Barriers.Count > 0)
        {
            Barriers.Remove(node);
        }
    }

    private static List<OsmWay> LastOfEach(List<OsmWay> ways)
    {
        var isAscending = true;
        for (var i = 1; i < ways.Count; i++)
        {
            isAscending &= ways[i - 1].Id < ways[i].Id;
        }

        if (isAscending)
        {
            return ways;
        }

        var lastIndex = new Dictionary<long, int>(ways.Count);
        for (var i = 0; i < ways.Count; i++)
        {
            lastIndex[ways[i].Id] = i;
        }

        return lastIndex.Count == ways.Count ? ways : [.. ways.Where((way, i) => lastIndex[way.Id] == i)];
    }
}
