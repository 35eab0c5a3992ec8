using System.Collections.Immutable;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>When every beat is entered, by the rule of docs/plan.md ("Gaps of a key road").</summary>
internal static class BeatEntries
{
    private const int BeatCentimetres = 100 * 100;

    /// <summary>All entries of all drives and passes, route by route in driving order. Drives that aren't possible enter nothing.</summary>
    public static ImmutableArray<BeatEntry> Of(ImmutableArray<CheckedRoute> routes, RoadGraph graph)
    {
        var entries = ImmutableArray.CreateBuilder<BeatEntry>();
        foreach (var route in routes)
        {
            foreach (var step in route.Steps)
            {
                Add(entries, route, step, graph);
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Number of beats of an edge: <c>ceil(length / 100 m)</c>.</summary>
    public static int CountOf(RoadGraph graph, int edge) =>
        (graph.LengthCentimetresOf(graph.ForwardArc(edge)) + BeatCentimetres - 1) / BeatCentimetres;

    private static void Add(ImmutableArray<BeatEntry>.Builder entries, CheckedRoute route, CheckedStep step, RoadGraph graph)
    {
        if (step.Path is not { } path)
        {
            return;
        }

        var first = entries.Count;
        var total = path.Deciseconds.Sum();
        var before = 0L;
        for (var k = 0; k < path.Arcs.Length; k++)
        {
            var (arc, time) = (path.Arcs[k], path.Deciseconds[k]);
            var edge = graph.EdgeOf(arc);
            var count = CountOf(graph, edge);
            for (var j = 0; j < count; j++)
            {
                // s + floor((e − s) × (c + d·j/n) / D), multiplied out by n; 128 bits because a made-up step may last 2^32 seconds.
                var numerator = (Int128)step.Seconds * (((Int128)before * count) + ((Int128)time * j));
                var entered = step.Step.Start + (long)(numerator / ((Int128)total * count));
                entries.Add(new BeatEntry(edge, graph.IsForward(arc) ? j : count - 1 - j, entered, step.Step.End, route));
            }

            before += time;
        }

        for (var i = first; i < entries.Count - 1; i++)
        {
            entries[i] = entries[i] with { End = entries[i + 1].Start };
        }
    }
}
