using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Plans.Explanation.Alone;

/// <summary>Seconds that no drive of a mode between two nodes beats, whatever stops it makes. Few nodes are searched from, and each once: the ends of one target.</summary>
internal sealed class LeastTravel(RoadGraph graph, Mode mode)
{
    private readonly Dictionary<(int Node, StreetSense Sense), Dictionary<int, int>> kept = [];
    private readonly List<NodeTime> reached = [];

    /// <summary>Seconds from an end of the target to any node.</summary>
    public int From(int end, int node) => Seconds(end, node, StreetSense.Open);

    /// <summary>Seconds from any node to an end of the target.</summary>
    public int To(int node, int end) => Seconds(end, node, StreetSense.Against);

    private int Seconds(int end, int node, StreetSense sense)
    {
        if (!kept.TryGetValue((end, sense), out var seconds))
        {
            new FreeTravel(graph, mode, sense).Within([end], FreeTravel.NoLimit, reached);
            kept[(end, sense)] = seconds = reached.ToDictionary(r => r.Node, r => TravelTime.ToSeconds(r.Deciseconds));
        }

        return seconds.GetValueOrDefault(node, TravelTime.Unreachable);
    }
}
