using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// The places that units of one mode with the same areas may stop at, and the driving seconds between them. Tables are per territory, not for
/// the county, so that their size grows with the county instead of with its square.
/// <code>
/// location l:  node Nodes[l], place Places[l] (or NoPlace)
/// Seconds[a * Count + b]   whole seconds from a to b (TravelTime.ToSeconds), TravelTime.Unreachable where there is no way
/// </code>
/// </summary>
internal sealed class Territory
{
    /// <summary>Stands for "this location is no place".</summary>
    public const int NoPlace = -1;

    private readonly int[] seconds;
    private readonly Dictionary<int, int> locationOfNode;

    public Territory(Mode mode, int[] nodes, int[] places, int[] presence, ITravel travel)
    {
        Mode = mode;
        Nodes = nodes;
        Places = places;
        Presence = presence;
        locationOfNode = nodes.Select((node, location) => (node, location)).ToDictionary(pair => pair.node, pair => pair.location);
        seconds = new int[nodes.Length * nodes.Length];
        for (var from = 0; from < nodes.Length; from++)
        {
            var row = seconds.AsSpan(from * nodes.Length, nodes.Length);
            travel.Deciseconds(nodes[from], nodes, row);
            foreach (ref var entry in row)
            {
                entry = TravelTime.ToSeconds(entry);
            }
        }
    }

    public Mode Mode { get; }

    /// <summary>Graph node of each location, without repeats.</summary>
    public int[] Nodes { get; }

    /// <summary>Index of the county's place at each location, or <see cref="NoPlace"/>.</summary>
    public int[] Places { get; }

    /// <summary>Locations worth being seen at in spare time.</summary>
    public int[] Presence { get; }

    public int Count => Nodes.Length;

    public int Seconds(int from, int to) => seconds[(from * Nodes.Length) + to];

    public bool IsLinked(int from, int to) => Seconds(from, to) != TravelTime.Unreachable;

    /// <summary>Location of a node, or -1 where the territory has none there.</summary>
    public int LocationOf(int node) => locationOfNode.GetValueOrDefault(node, -1);
}
