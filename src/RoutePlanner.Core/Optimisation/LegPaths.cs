using System.Runtime.InteropServices;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation;

/// <summary>Arcs of drives between locations, found once and kept. One thread at a time.</summary>
internal sealed class LegPaths(RoadGraph graph, Func<Mode, ITravel> travelFor)
{
    private readonly Dictionary<Mode, ITravel> travel = [];
    private readonly Dictionary<(Mode, int, int), Leg> legs = [];
    private readonly List<int> arcs = [];

    /// <summary>The drive between two nodes; the caller knows that there is a way.</summary>
    public Leg Between(Mode mode, int fromNode, int toNode)
    {
        if (legs.TryGetValue((mode, fromNode, toNode), out var leg))
        {
            return leg;
        }

        if (!travel.TryGetValue(mode, out var engine))
        {
            travel[mode] = engine = travelFor(mode);
        }

        arcs.Clear();
        if (!engine.TryPath(fromNode, toNode, arcs))
        {
            throw new InvalidOperationException($"no way from node {fromNode} to node {toNode} by {mode}");
        }

        var deciseconds = PassTime.Deciseconds(graph, mode, CollectionsMarshal.AsSpan(arcs), patrolSpeedKmh: null);
        var centimetres = arcs.Sum(arc => (long)graph.LengthCentimetresOf(arc));
        return legs[(mode, fromNode, toNode)] = new Leg([.. arcs], deciseconds, centimetres);
    }
}
