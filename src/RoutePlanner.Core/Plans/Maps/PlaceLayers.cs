using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Places by kind, the important kinds last so that they lie on top.</summary>
internal static class PlaceLayers
{
    private static readonly PlaceKind[] Order =
    [
        PlaceKind.VillageOffice, PlaceKind.Custom, PlaceKind.Enterprise, PlaceKind.Organ, PlaceKind.School, PlaceKind.Market,
        PlaceKind.Bridge, PlaceKind.EntryExit, PlaceKind.Base,
    ];

    public static IEnumerable<MapLayer> Of(County county)
    {
        var placesOfKind = county.Places.ToLookup(p => p.Kind);
        foreach (var kind in Order)
        {
            var (priority, size, maxLabel) = Label(kind);
            var style = MapColours.Sign(kind);
            yield return new MapLayer(
                $"places-{kind}".ToLowerInvariant(),
                [.. placesOfKind[kind].Select(p => new MapFeature(MapShapes.Point(p.Position), style, new MapLabel(p.Name, size, Colour.Ink, priority)))])
            {
                MaxLabelMetresPerPixel = maxLabel,
            };
        }
    }

    private static (int Priority, double Size, double MaxLabelMetresPerPixel) Label(PlaceKind kind) => kind switch
    {
        PlaceKind.EntryExit => (55, 9.5, 60),
        PlaceKind.Base => (30, 9.5, 20),
        PlaceKind.Bridge => (28, 9, 26),
        PlaceKind.VillageOffice => (10, 8.5, 12),
        _ => (25, 9, 14),
    };
}
