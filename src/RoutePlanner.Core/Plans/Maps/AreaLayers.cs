using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Areas with people responsible for them: pale tints, edges, names. Townships where there are any, else work areas.</summary>
internal static class AreaLayers
{
    public static IEnumerable<MapLayer> Of(County county)
    {
        var shown = county.Areas.Where(a => a.Kind == AreaKind.Township).ToList();
        if (shown.Count == 0)
        {
            shown = [.. county.Areas.Where(a => a.Kind == AreaKind.WorkArea)];
        }

        var outline = county.Areas.Where(a => a.Kind == AreaKind.County).ToList();
        yield return new MapLayer(
            "area-tints",
            [
                .. outline.Select(a => new MapFeature(a.Shape, new AreaStyle(MapColours.AreaTints[0]))),
                .. shown.Select((a, i) => new MapFeature(a.Shape, new AreaStyle(MapColours.AreaTints[i % MapColours.AreaTints.Length]))),
            ]);
        yield return new MapLayer("area-edges", [.. shown.Select(a => new MapFeature(a.Shape, Edge))]);
        yield return new MapLayer("county-edge", [.. outline.Select(a => new MapFeature(a.Shape, CountyEdge))]);
        yield return new MapLayer(
            "area-names",
            [.. shown.Select(a => new MapFeature(a.Shape, new LabelOnlyStyle(), new MapLabel(a.Name, 13, MapColours.AreaName, 65) { IsBold = true }))]);
    }

    public static LineStyle Edge { get; } = new(MapColours.AreaEdge, 1.1);

    public static LineStyle CountyEdge { get; } = new(MapColours.CountyEdge, 2.2) { Dash = [12, 3, 2.5, 3] };
}
