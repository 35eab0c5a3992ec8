using System.Collections.Immutable;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Patrol;

/// <summary>How long driving arcs takes, at patrol speed for a key road (docs/plan.md).</summary>
internal static class PassTime
{
    /// <summary>Arcs of a key road in driving order.</summary>
    public static ImmutableArray<int> Arcs(RoadGraph graph, KeyRoadPath path, bool isForward) =>
        isForward ? path.Arcs : [.. path.Arcs.Reverse().Select(arc => graph.ReverseOf(arc))];

    private static int Deciseconds(RoadGraph graph, Mode mode, int arc, int? patrolSpeedKmh)
    {
        var usual = graph.TravelDeciseconds(mode)[arc];
        return usual == RoadGraph.NoAccess || patrolSpeedKmh is not { } speed
            ? usual
            : Math.Max(usual, DecisecondsAt(graph, arc, speed));
    }

    /// <summary>Tenths of a second for one arc at a speed in km/h, rounded up: centimetres × 0.36 / speed in whole numbers.</summary>
    public static int DecisecondsAt(RoadGraph graph, int arc, int speedKmh) =>
        (int)(((graph.LengthCentimetresOf(arc) * 36L) + (100L * speedKmh) - 1) / (100L * speedKmh));

    /// <summary>Tenths of a second for each arc, at patrol speed where one is given, turning round before it included; <see cref="RoadGraph.NoAccess"/> where the mode may not use it.</summary>
    public static int[] Deciseconds(RoadGraph graph, Mode mode, ReadOnlySpan<int> arcs, int? patrolSpeedKmh)
    {
        var deciseconds = new int[arcs.Length];
        for (var i = 0; i < arcs.Length; i++)
        {
            var time = Deciseconds(graph, mode, arcs[i], patrolSpeedKmh);
            deciseconds[i] = time == RoadGraph.NoAccess || i == 0 ? time : time + graph.TurnDeciseconds(mode, arcs[i - 1], arcs[i]);
        }

        return deciseconds;
    }

    /// <summary>Whole seconds for all arcs, or -1 where the mode may not use one of them or make a turn between them.</summary>
    public static int Seconds(RoadGraph graph, Mode mode, ImmutableArray<int> arcs, int? patrolSpeedKmh)
    {
        var deciseconds = Deciseconds(graph, mode, arcs.AsSpan(), patrolSpeedKmh);
        return deciseconds.Contains(RoadGraph.NoAccess) || graph.Bans.FirstBroken(arcs.AsSpan(), mode) >= 0 ? -1 : TravelTime.ToSeconds(deciseconds.Sum());
    }
}
