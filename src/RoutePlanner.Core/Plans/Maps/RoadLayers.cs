using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>The road network: one layer a class, least important first, and the numbers of the main roads.</summary>
internal static class RoadLayers
{
    private const string NumbersId = "road-numbers";

    public static IEnumerable<MapLayer> Of(PatrolProblem problem) => Of(problem.Roads.Graph, problem.County.Roads);

    /// <summary>The layers of a graph and the map it was built from.</summary>
    public static IEnumerable<MapLayer> Of(RoadGraph graph, RoadLayer roads)
    {
        var edgesOfClass = Enumerable.Range(0, graph.EdgeCount).ToLookup(graph.ClassOf);
        foreach (var roadClass in Enum.GetValues<RoadClass>().Reverse())
        {
            var style = Style(roadClass);
            var features = edgesOfClass[roadClass].Select(edge => new MapFeature(MapShapes.Edge(graph, edge), style)).ToImmutableArray();
            if (!features.IsEmpty)
            {
                yield return new MapLayer($"roads-{roadClass}".ToLowerInvariant(), features) { MaxMetresPerPixel = MaxMetresPerPixel(roadClass) };
            }
        }

        yield return Numbers(graph, roads);
        foreach (var layer in Names(graph))
        {
            yield return layer;
        }
    }

    /// <summary>Layers that shaded roads lie on top of, to find one's way by: expressways, and the numbers of all roads.</summary>
    public static bool IsOrientation(string layerId) => layerId is "roads-motorway" or "roads-motorwaylink" or NumbersId;

    public static LineStyle Style(RoadClass roadClass) => roadClass switch
    {
        RoadClass.Motorway => new(Colour.Rgb(0xBFE0C4), 3.4) { Casing = Colour.Rgb(0x3F7F56), CasingWidth = 2.6, Centre = Colour.Rgb(0x3F7F56) },
        RoadClass.MotorwayLink => new(Colour.Rgb(0xBFE0C4), 1.6) { Casing = Colour.Rgb(0x3F7F56), CasingWidth = 1.6 },
        RoadClass.Trunk => new(Colour.Rgb(0xF3B79B), 3.4) { Casing = Colour.Rgb(0xA5522F), CasingWidth = 1.8 },
        RoadClass.Primary => new(Colour.Rgb(0xF8E3A3), 2.9) { Casing = Colour.Rgb(0xA88635), CasingWidth = 1.6 },
        RoadClass.Secondary => new(Colour.White, 2.2) { Casing = Colour.Rgb(0x8F8F8F), CasingWidth = 1.4 },
        RoadClass.Tertiary => new(Colour.Rgb(0xA9A9A9), 1.3),
        RoadClass.Unclassified => new(Colour.Rgb(0xBEBEBE), 0.9),
        RoadClass.Residential or RoadClass.LivingStreet => new(Colour.Rgb(0xC6C6C6), 0.9),
        RoadClass.Service => new(Colour.Rgb(0xD2D2D2), 0.6),
        _ => new(Colour.Rgb(0xBBB3A3), 0.7) { Dash = [4, 2.5] },
    };

    private static double MaxMetresPerPixel(RoadClass roadClass) => roadClass switch
    {
        RoadClass.Motorway or RoadClass.Trunk or RoadClass.Primary => double.PositiveInfinity,
        RoadClass.MotorwayLink => 40,
        RoadClass.Secondary => 160,
        RoadClass.Tertiary => 100,
        RoadClass.Unclassified => 60,
        RoadClass.Residential or RoadClass.LivingStreet => 16,
        RoadClass.Service => 5,
        _ => 8,
    };

    private static MapLayer Numbers(RoadGraph graph, RoadLayer roads)
    {
        var numberOfRoad = roads.Roads
            .Where(road => road.Tags.ContainsKey("ref"))
            .GroupBy(road => road.Id, road => road.Tags["ref"].Split(';')[0].Trim(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var features = Enumerable.Range(0, graph.EdgeCount)
            .Where(edge => graph.ClassOf(edge) is RoadClass.Motorway or RoadClass.Trunk or RoadClass.Primary or RoadClass.Secondary)
            .Select(edge => (Edge: edge, Class: graph.ClassOf(edge), Number: numberOfRoad.GetValueOrDefault(graph.RoadIdOf(edge), "")))
            .Where(e => e.Number.Length > 0)
            .GroupBy(e => (e.Number, e.Class), e => e.Edge)
            .Select(group => new MapFeature(
                MapShapes.Many(MapShapes.Merge(graph, group)), new LabelOnlyStyle(), Shield(group.Key.Number, group.Key.Class)));
        return new MapLayer(NumbersId, [.. features]);
    }

    /// <summary>Names along the roads, one layer a class, where the map is fine enough for them.</summary>
    private static IEnumerable<MapLayer> Names(RoadGraph graph) =>
        Enumerable.Range(0, graph.EdgeCount)
            .Where(edge => graph.NameOf(edge).Length > 0 && NameRule(graph.ClassOf(edge)).MaxMetresPerPixel > 0)
            .GroupBy(graph.ClassOf)
            .OrderBy(group => group.Key)
            .Select(group => new MapLayer(
                $"road-names-{group.Key}".ToLowerInvariant(),
                [
                    .. group.GroupBy(graph.NameOf, StringComparer.Ordinal).OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => new MapFeature(
                        MapShapes.Many(MapShapes.Merge(graph, name)), new LabelOnlyStyle(),
                        new MapLabel(name.Key, 8, Colour.Rgb(0x555555), NameRule(group.Key).Priority) { OnLine = LinePlacement.Along, Repeats = 2 })),
                ])
            {
                MaxLabelMetresPerPixel = NameRule(group.Key).MaxMetresPerPixel,
            });

    private static (double MaxMetresPerPixel, int Priority) NameRule(RoadClass roadClass) => roadClass switch
    {
        RoadClass.Motorway or RoadClass.Trunk or RoadClass.Primary => (16, 18),
        RoadClass.Secondary => (12, 16),
        RoadClass.Tertiary => (8, 14),
        RoadClass.Unclassified or RoadClass.Residential or RoadClass.LivingStreet => (3.5, 8),
        _ => (0, 0),
    };

    private static MapLabel Shield(string number, RoadClass roadClass)
    {
        var (box, ink) = roadClass switch
        {
            RoadClass.Motorway => (Colour.Rgb(0x2E7D4F), Colour.White),
            RoadClass.Trunk => (Colour.Rgb(0xB3402A), Colour.White),
            RoadClass.Primary => (Colour.Rgb(0xF2CE5B), Colour.Ink),
            _ => (Colour.White, Colour.Ink),
        };
        return new MapLabel(number, 8.5, ink, roadClass == RoadClass.Secondary ? 20 : 40)
        {
            IsBold = true,
            Box = box,
            BoxOutline = roadClass == RoadClass.Secondary ? Colour.Rgb(0x8F8F8F) : Colour.White,
            Repeats = 3,
        };
    }
}
