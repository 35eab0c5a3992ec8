using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage;

/// <summary>Which beats a unit covers, when: by driving arcs, by standing at a node (docs/coverage.md, docs/plan.md).</summary>
internal static class Traversal
{
    /// <summary>
    /// Appends a visit for every beat of a drive from <paramref name="start"/> to <paramref name="end"/> over <paramref name="arcs"/>;
    /// <paramref name="arcDeciseconds"/> has one entry an arc and tells how the step's time spreads over them.
    /// </summary>
    public static void Drive(
        RoadGraph graph, RiskModel model, ReadOnlySpan<int> arcs, ReadOnlySpan<int> arcDeciseconds, int start, int end, int unit, Tier tier,
        List<(int Item, ItemVisit Visit)> visits)
    {
        var strength = RiskModel.PassStrength * RiskModel.TierStrength(tier);
        var first = visits.Count;
        long total = 0;
        foreach (var d in arcDeciseconds)
        {
            total += d;
        }

        long before = 0;
        for (var i = 0; i < arcs.Length; i++)
        {
            var edge = graph.EdgeOf(arcs[i]);
            var firstBeat = model.FirstBeat[edge];
            var beats = model.FirstBeat[edge + 1] - firstBeat;
            var isForward = graph.IsForward(arcs[i]);
            for (var j = 0; j < beats; j++)
            {
                // floor((e − s)·(c + d·j/n)/D) in whole numbers
                var entered = start + (int)((long)(end - start) * ((before * beats) + ((long)arcDeciseconds[i] * j)) / (total * beats));
                if (visits.Count > first)
                {
                    var (item, last) = visits[^1];
                    visits[^1] = (item, last with { End = entered });
                }

                visits.Add((isForward ? firstBeat + j : firstBeat + beats - 1 - j, new ItemVisit(entered, end, unit, strength)));
            }

            before += arcDeciseconds[i];
        }
    }

    /// <summary>
    /// Appends the visits of standing at a node: its place, if it is one, and every beat that touches the node. The one beat of a short loop comes
    /// twice, which changes nothing: between two equal visits there is no time.
    /// </summary>
    public static void Stand(
        RoadGraph graph, RiskModel model, int node, int place, int start, int end, int unit, Tier tier, List<(int Item, ItemVisit Visit)> visits)
    {
        var visit = new ItemVisit(start, end, unit, RiskModel.StandStrength(end - start) * RiskModel.TierStrength(tier));
        if (place >= 0)
        {
            visits.Add((model.BeatCount + place, visit));
        }

        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            var edge = graph.EdgeOf(arc);
            var beat = graph.IsForward(arc) ? model.FirstBeat[edge] : model.FirstBeat[edge + 1] - 1;
            visits.Add((beat, visit));
        }
    }
}
