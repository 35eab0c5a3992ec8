using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Gaps of a demand's target, whoever comes.</summary>
internal static class TargetGaps
{
    public static GapFigures Of(Demand demand, ProblemIndex index, ImmutableArray<CheckedRoute> routes, ILookup<int, BeatEntry> entriesByEdge) =>
        demand.Kind == DemandKind.Visits ? OfPlace(demand, routes) : OfKeyRoad(demand, index, entriesByEdge);

    private static GapFigures OfPlace(Demand demand, ImmutableArray<CheckedRoute> routes)
    {
        var stays = routes
            .SelectMany(route => route.Steps)
            .Where(step => step.IsVisit && step.Step.PlaceId == demand.TargetId)
            .Select(step => ((long)step.Step.Start, (long)step.Step.End));
        return GapFigures.Between(stays, demand.Hours, demand.GapMax);
    }

    /// <summary>Beat by beat, at the moments it is entered; the figures of its worst beat. Where the road isn't on the map it is never entered.</summary>
    private static GapFigures OfKeyRoad(Demand demand, ProblemIndex index, ILookup<int, BeatEntry> entriesByEdge)
    {
        var beats = index.Problem.Roads.KeyRoadPaths[demand.Target].Arcs
            .Select(arc => index.Graph.EdgeOf(arc))
            .Distinct()
            .SelectMany(edge => Enumerable.Range(0, BeatEntries.CountOf(index.Graph, edge)).Select(beat => (Edge: edge, Beat: beat)));
        var figures = beats
            .Select(b => entriesByEdge[b.Edge].Where(entry => entry.Beat == b.Beat).Select(entry => (entry.Start, entry.Start)))
            .Select(moments => GapFigures.Between(moments, demand.Hours, demand.GapMax))
            .DefaultIfEmpty(GapFigures.Between([], demand.Hours, demand.GapMax))
            .ToList();
        return new GapFigures(figures.Max(f => f.Worst), figures.Max(f => f.ExcessSeconds), figures.Max(f => f.IdleMilliseconds), figures.Exists(f => f.IsVisited));
    }
}
