using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>All units' routes on one map: motorised units side by side where they share a road, local teams as thin traces.</summary>
internal static class RouteLayers
{
    /// <summary>The layer of the units' letters along their routes.</summary>
    public const string LettersId = "route-letters";

    private const double LinePitch = 2.9;
    private const double WidestBundle = 17;

    /// <summary>Layers of all drives and passes, or of those that begin in a span.</summary>
    public static IEnumerable<MapLayer> Of(ResolvedPlan plan, RouteMarks marks, int from = 0, int to = int.MaxValue)
    {
        var local = plan.Units
            .Where(unit => !unit.IsMotorised)
            .Select(unit => MapShapes.Merge(plan.Graph, Edges(plan.Graph, unit, from, to)))
            .Where(lines => lines.Length > 0)
            .Select(lines => new MapFeature(MapShapes.Many(lines), RouteMarks.LocalTeam));
        yield return new MapLayer("routes-local", [.. local]);

        var bundles = Bundles(plan.Graph, marks, from, to);
        yield return new MapLayer("routes", [.. bundles.SelectMany(bundle => Strands(bundle, marks))]);
        yield return new MapLayer(LettersId, [.. marks.Motorised.Select((mark, i) => Letters(mark, i, bundles)).OfType<MapFeature>()]);
    }

    /// <summary>Roads that the same units use, as long lines.</summary>
    private static List<Bundle> Bundles(RoadGraph graph, RouteMarks marks, int from, int to)
    {
        var unitsOfEdge = new SortedDictionary<int, List<int>>();
        for (var unit = 0; unit < marks.Motorised.Length; unit++)
        {
            foreach (var edge in Edges(graph, marks.Motorised[unit].Unit, from, to))
            {
                if (!unitsOfEdge.TryGetValue(edge, out var users))
                {
                    unitsOfEdge[edge] = users = [];
                }

                users.Add(unit);
            }
        }

        return
        [
            .. unitsOfEdge
                .GroupBy(pair => string.Join(',', pair.Value))
                .Select(group => new Bundle([.. group.First().Value], MapShapes.Merge(graph, group.Select(pair => pair.Key)))),
        ];
    }

    private static IEnumerable<MapFeature> Strands(Bundle bundle, RouteMarks marks)
    {
        var count = bundle.Units.Length;
        var pitch = count == 1 ? 0 : Math.Min(LinePitch, WidestBundle / (count - 1));
        for (var i = 0; i < count; i++)
        {
            var style = marks.Motorised[bundle.Units[i]].Style with { Offset = (i - ((count - 1) / 2.0)) * pitch };
            foreach (var line in bundle.Lines)
            {
                yield return new MapFeature(line, style);
            }
        }
    }

    /// <summary>A unit's letters stand where it shares the road with the fewest others.</summary>
    private static MapFeature? Letters(RouteMark mark, int unit, List<Bundle> bundles)
    {
        var own = bundles.Where(b => b.Units.Contains(unit)).ToList();
        if (own.Count == 0)
        {
            return null;
        }

        var fewest = own.Min(b => b.Units.Length);
        var lines = own.Where(b => b.Units.Length == fewest).SelectMany(b => b.Lines).ToArray();
        var label = new MapLabel(mark.Letters, 10, Colour.White, 80) { IsBold = true, Box = mark.Style.Colour, BoxOutline = Colour.White, Repeats = 3, IsNeeded = true };
        return new MapFeature(MapShapes.Many(lines), new LabelOnlyStyle(), label);
    }

    private static IEnumerable<int> Edges(RoadGraph graph, ResolvedUnit unit, int from, int to) =>
        unit.Plan.Steps.Where(step => step.Start >= from && step.Start <= to).SelectMany(step => step.Arcs ?? []).Select(arc => graph.EdgeOf(arc)).Distinct().Order();

    private sealed record Bundle(ImmutableArray<int> Units, NetTopologySuite.Geometries.LineString[] Lines);
}
