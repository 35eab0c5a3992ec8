using System.Collections.Immutable;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Arcs that a unit drives one after another, with the least time each takes.</summary>
/// <param name="Arcs">In driving order, at least one.</param>
/// <param name="Deciseconds">Tenths of a second, one entry an arc, at least 1 each.</param>
internal sealed record TimedPath(ImmutableArray<int> Arcs, ImmutableArray<long> Deciseconds)
{
    /// <summary>The path of a drive or pass; null for other steps, and where an arc is unknown or closed to the mode.</summary>
    public static TimedPath? Of(ProblemIndex index, Mode mode, PlanStep step)
    {
        var graph = index.Graph;
        var arcs = CheckedStep.ArcsOf(step);
        var isDrivable = arcs.All(arc => arc >= 0 && arc < graph.ArcCount && graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess);
        if (arcs.IsEmpty || !isDrivable)
        {
            return null;
        }

        var speedKmh = step.Kind == StepKind.Pass && step.KeyRoadId is { } id && index.KeyRoad(id) is { } road
            ? index.County.KeyRoads[road].PatrolSpeedKmh
            : null;
        return new TimedPath(arcs, [.. arcs.Select((arc, i) => LeastDeciseconds(graph, mode, arc, speedKmh) + (i == 0 ? 0 : TurningRound(graph, mode, arcs[i - 1], arc)))]);
    }

    /// <summary>Tenths of a second that a U-turn between two arcs takes: nothing where no other road leads on.</summary>
    public static long TurningRound(RoadGraph graph, Mode mode, int arc, int next)
    {
        if (next != graph.ReverseOf(arc))
        {
            return 0;
        }

        var node = graph.TailOf(next);
        var others = Enumerable.Range(graph.FirstArc[node], graph.FirstArc[node + 1] - graph.FirstArc[node]).Where(other => other != next);
        return others.Any(other => graph.TravelDeciseconds(mode)[other] != RoadGraph.NoAccess) ? graph.UTurnDeciseconds(mode) : 0;
    }

    /// <summary>The mode's time, or that at patrol speed where it is longer.</summary>
    private static long LeastDeciseconds(RoadGraph graph, Mode mode, int arc, int? patrolSpeedKmh)
    {
        long usual = graph.TravelDeciseconds(mode)[arc];
        if (patrolSpeedKmh is not { } speedKmh)
        {
            return usual;
        }

        // Centimetres × 0.36 / (km/h) are tenths of a second, in whole numbers: × 36 / (100 × km/h), rounded up.
        var (whole, rest) = Math.DivRem(graph.LengthCentimetresOf(arc) * 36L, 100L * speedKmh);
        return Math.Max(usual, whole + (rest > 0 ? 1 : 0));
    }
}
