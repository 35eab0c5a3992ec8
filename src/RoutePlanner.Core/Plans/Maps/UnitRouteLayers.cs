using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>One unit's route: its line, arrows where a road is driven in one direction only, passes as a double line, numbered stops.</summary>
internal static class UnitRouteLayers
{
    public static LineStyle Route { get; } = new(MapColours.UnitRoute, 2.8) { Casing = Colour.White, CasingWidth = 2 };

    public static LineStyle Pass { get; } = new(MapColours.UnitRoute, 5) { Casing = Colour.White, CasingWidth = 1.6, Centre = Colour.White };

    private static readonly LineStyle Arrows = new(MapColours.UnitRoute, 5.2) { ArrowsOnly = true, Casing = Colour.White };

    private static readonly LineStyle Frame = new(Colour.Ink, 1.6) { Casing = Colour.White, CasingWidth = 2 };

    private static readonly SymbolStyle StopRing = new(SymbolShape.Ring, 6.5, Colour.White, MapColours.UnitRoute);

    /// <summary>The line; it lies below the places.</summary>
    public static IEnumerable<MapLayer> Lines(ResolvedPlan plan, ResolvedUnit unit)
    {
        var graph = plan.Graph;
        var passed = unit.Traces.Where(t => t.Step.Kind == StepKind.Pass).SelectMany(t => t.Step.Arcs ?? []).Select(arc => graph.EdgeOf(arc)).ToHashSet();
        var driven = unit.Traces.SelectMany(t => t.Step.Arcs ?? []).Select(arc => graph.EdgeOf(arc)).Distinct().Order().ToList();
        yield return new MapLayer("route", [.. MapShapes.Merge(graph, driven.Where(e => !passed.Contains(e))).Select(line => new MapFeature(line, Route))]);
        yield return new MapLayer("passes", [.. MapShapes.Merge(graph, passed.Order()).Select(line => new MapFeature(line, Pass))]);
        yield return new MapLayer("arrows", [.. OneWayRuns(plan, unit).Select(points => new MapFeature(MapShapes.Line(points), Arrows))]);
    }

    /// <summary>The numbers, on top of everything.</summary>
    public static MapLayer Stops(ResolvedPlan plan, ResolvedUnit unit) => new("stops", [.. StopNumbers(plan, unit)]);

    /// <summary>Where it stops, each place once.</summary>
    public static IReadOnlyList<GeoPoint> StopPositions(ResolvedPlan plan, ResolvedUnit unit) => [.. StopsByPlace(unit).Select(group => PositionOf(plan, group.First()))];

    /// <summary>The frame of what another map shows larger.</summary>
    public static MapLayer FrameOf(Envelope part) => new("enlarged", [new MapFeature(MapShapes.Factory.ToGeometry(part).Boundary, Frame)]);

    /// <summary>Runs of arcs that the unit drives in one direction only, each once.</summary>
    private static List<List<GeoPoint>> OneWayRuns(ResolvedPlan plan, ResolvedUnit unit)
    {
        var graph = plan.Graph;
        var used = unit.Traces.SelectMany(t => t.Step.Arcs ?? []).ToHashSet();
        var drawn = new HashSet<int>();
        var runs = new List<List<GeoPoint>>();
        foreach (var trace in unit.Traces)
        {
            List<GeoPoint>? run = null;
            foreach (var arc in trace.Step.Arcs ?? [])
            {
                if (used.Contains(graph.ReverseOf(arc)) || !drawn.Add(arc))
                {
                    run = null;
                    continue;
                }

                var shape = ArcShape.Points(graph, arc);
                if (run is null)
                {
                    runs.Add(run = [.. shape]);
                }
                else
                {
                    run.AddRange(shape.Skip(1));
                }
            }
        }

        return runs;
    }

    /// <summary>One label a place with all its stop numbers; one a key road.</summary>
    private static IEnumerable<MapFeature> StopNumbers(ResolvedPlan plan, ResolvedUnit unit)
    {
        foreach (var group in StopsByPlace(unit))
        {
            yield return new MapFeature(MapShapes.Point(PositionOf(plan, group.First())), StopRing, Number(group, MapColours.UnitRoute, Colour.White));
        }

        foreach (var group in unit.Stops.Where(s => s.IsPass).GroupBy(s => s.Steps[0].Step.KeyRoadId))
        {
            var points = group.First().Steps[0].Points.Select(p => p.Position);
            yield return new MapFeature(MapShapes.Line(points), new LabelOnlyStyle(), Number(group, Colour.White, MapColours.UnitRoute));
        }
    }

    private static IEnumerable<IGrouping<string, Stop>> StopsByPlace(ResolvedUnit unit) => unit.Stops.Where(s => !s.IsPass).GroupBy(s => s.PlaceId ?? $"node {s.Steps[0].FromNode}");

    private static GeoPoint PositionOf(ResolvedPlan plan, Stop stop) => stop.PlaceId is { } placeId ? plan.Place(placeId).Position : stop.Steps[0].End;

    private static MapLabel Number(IEnumerable<Stop> stops, Colour box, Colour ink) =>
        new(string.Join(',', stops.Select(s => s.Number)), 10, ink, 100) { IsBold = true, Box = box, BoxOutline = ink, IsNeeded = true };
}
