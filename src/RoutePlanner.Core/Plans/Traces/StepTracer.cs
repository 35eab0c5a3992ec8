using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>
/// Lays a unit's steps on the road. Times inside a drive or pass follow docs/plan.md: each arc takes its share of the step's time
/// by its planned time, and inside an arc time goes with distance.
/// </summary>
internal static class StepTracer
{
    /// <summary>One trace a step.</summary>
    public static ImmutableArray<StepTrace> Trace(UnitPlan plan, Unit unit, RoadGraph graph, Func<string, KeyRoad> keyRoadOf)
    {
        var traces = ImmutableArray.CreateBuilder<StepTrace>(plan.Steps.Length);
        var node = unit.BaseNode;
        for (var index = 0; index < plan.Steps.Length; index++)
        {
            var step = plan.Steps[index];
            var arcs = step.Arcs ?? [];
            if (arcs.IsEmpty)
            {
                traces.Add(new StepTrace(step, index, node, node, [new TimedPoint(graph.NodePoint(node), step.Start * 1000L)]));
                continue;
            }

            var speedKmh = step.KeyRoadId is null ? null : keyRoadOf(step.KeyRoadId).PatrolSpeedKmh;
            var from = graph.TailOf(arcs[0]);
            node = graph.Head[arcs[^1]];
            traces.Add(new StepTrace(step, index, from, node, Along(graph, arcs, plan.Mode, speedKmh, step.Start, step.End)));
        }

        return traces.MoveToImmutable();
    }

    private static ImmutableArray<TimedPoint> Along(
        RoadGraph graph, ImmutableArray<int> arcs, Mode mode, int? speedKmh, int startSeconds, int endSeconds)
    {
        double[] durations = [.. arcs.Select((arc, i) => Deciseconds(graph, arc, mode, speedKmh) + (i == 0 ? 0 : graph.TurnDeciseconds(mode, arcs[i - 1], arc)))];
        var total = durations.Sum();
        var spanMilliseconds = (endSeconds - startSeconds) * 1000.0;
        var before = 0.0;
        var points = ImmutableArray.CreateBuilder<TimedPoint>();
        points.Add(new TimedPoint(graph.NodePoint(graph.TailOf(arcs[0])), startSeconds * 1000L));
        foreach (var (arc, duration) in arcs.Zip(durations))
        {
            var shape = ArcShape.Points(graph, arc);
            var shares = ArcShape.DistanceShares(shape);
            for (var i = 1; i < shape.Length; i++)
            {
                var share = (before + (duration * shares[i])) / total;
                points.Add(new TimedPoint(shape[i], (startSeconds * 1000L) + (long)Math.Round(spanMilliseconds * share)));
            }

            before += duration;
        }

        return points.ToImmutable();
    }

    /// <summary>Planned time of an arc; by length (36 km/h) where the mode may not use it, as in a plan made by hand.</summary>
    private static double Deciseconds(RoadGraph graph, int arc, Mode mode, int? speedKmh)
    {
        var usual = graph.TravelDeciseconds(mode)[arc];
        if (usual == RoadGraph.NoAccess)
        {
            usual = Math.Max(1, graph.LengthCentimetresOf(arc) / 100);
        }

        return speedKmh is { } speed ? Math.Max(usual, PassTime.DecisecondsAt(graph, arc, speed)) : usual;
    }
}
