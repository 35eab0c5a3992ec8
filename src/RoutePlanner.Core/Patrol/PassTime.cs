using System.Collections.Immutable;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Patrol;

/// <summary>How long driving a key road takes (docs/plan.md).</summary>
internal static class PassTime
{
    /// <summary>Arcs of a key road in driving order.</summary>
    public static ImmutableArray<int> Arcs(RoadGraph graph, KeyRoadPath path, bool isForward) =>
        isForward ? path.Arcs : [.. path.Arcs.Reverse().Select(arc => graph.ReverseArc[arc])];

    /// <summary>Tenths of a second for one arc at patrol speed, or <see cref="RoadGraph.NoAccess"/>.</summary>
    public static int Deciseconds(RoadGraph graph, Mode mode, int arc, int? patrolSpeedKmh)
    {
        var usual = graph.TravelDeciseconds(mode)[arc];
        return usual == RoadGraph.NoAccess || patrolSpeedKmh is not { } speed
            ? usual
            : Math.Max(usual, DecisecondsAt(graph, arc, speed));
    }

    /// <summary>Tenths of a second for one arc at a speed in km/h, rounded up: centimetres × 0.36 / speed in whole numbers.</summary>
    public static int DecisecondsAt(RoadGraph graph, int arc, int speedKmh) =>
        (int)(((graph.LengthCentimetres[arc] * 36L) + (100L * speedKmh) - 1) / (100L * speedKmh));

    /// <summary>Whole seconds for all arcs, or -1 where the mode may not use one of them.</summary>
    public static int Seconds(RoadGraph graph, Mode mode, ImmutableArray<int> arcs, int? patrolSpeedKmh)
    {
        var total = 0;
        foreach (var arc in arcs)
        {
            var time = Deciseconds(graph, mode, arc, patrolSpeedKmh);
            if (time == RoadGraph.NoAccess)
            {
                return -1;
            }

            total += time;
        }

        return TravelTime.ToSeconds(total);
    }
}
