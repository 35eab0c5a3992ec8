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

    /// <summary>The drive between two locations of a territory; the caller knows that there is a way.</summary>
    public Leg Between(Territory territory, int from, int to)
    {
        var mode = territory.Mode;
        var key = (mode, territory.KeyOf(from), territory.KeyOf(to));
        if (legs.TryGetValue(key, out var leg))
        {
            return leg;
        }

        if (!travel.TryGetValue(mode, out var engine))
        {
            travel[mode] = engine = travelFor(mode);
        }

        arcs.Clear();
        if (!engine.TryPath(territory.StartOf(from), territory.GoalOf(to), arcs))
        {
            throw new InvalidOperationException($"no way from location {from} to location {to} by {mode}");
        }

        var deciseconds = PassTime.Deciseconds(graph, mode, CollectionsMarshal.AsSpan(arcs), patrolSpeedKmh: null);
        var centimetres = arcs.Sum(arc => (long)graph.LengthCentimetresOf(arc));
        return legs[key] = new Leg([.. arcs], deciseconds, centimetres);
    }
}
