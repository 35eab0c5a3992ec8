using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Places by kind, the important kinds last so that they lie on top.</summary>
internal static class PlaceLayers
{
    /// <summary>What the ids of its layers begin with.</summary>
    public const string IdStart = "places-";

    private const double CrowdedMetresPerPixel = 11;

    private static readonly PlaceKind[] Order =
    [
        PlaceKind.VillageOffice, PlaceKind.Custom, PlaceKind.Enterprise, PlaceKind.Organ, PlaceKind.School, PlaceKind.Market,
        PlaceKind.Bridge, PlaceKind.EntryExit, PlaceKind.Base,
    ];

    /// <summary>All places, for a map of all units.</summary>
    public static IEnumerable<MapLayer> Of(County county) => Of(county, isOwn: _ => true);

    /// <summary>
    /// For one unit's map: its own places in any case; of the others only posts and bases where the map is coarse, so that they don't crowd its stops.
    /// </summary>
    /// <param name="county">The county.</param>
    /// <param name="isOwn">Whether a place is the unit's own.</param>
    /// <param name="styleOf">A place's sign; null for that of its kind.</param>
    public static IEnumerable<MapLayer> Of(County county, Func<Place, bool> isOwn, Func<Place, SymbolStyle>? styleOf = null)
    {
        foreach (var kind in Order)
        {
            var (priority, size, maxLabel) = Label(kind);
            foreach (var group in county.Places.Where(p => p.Kind == kind).GroupBy(isOwn).OrderBy(g => g.Key))
            {
                var own = group.Key ? 15 : 0;
                yield return new MapLayer(
                    $"{IdStart}{kind}{(group.Key ? "" : "-others")}".ToLowerInvariant(),
                    [.. group.Select(p => new MapFeature(MapShapes.Point(p.Position), styleOf?.Invoke(p) ?? MapColours.Sign(kind), new MapLabel(p.Name, size, Colour.Ink, priority + own)))])
                {
                    MaxMetresPerPixel = group.Key || kind is PlaceKind.EntryExit or PlaceKind.Base ? double.PositiveInfinity : CrowdedMetresPerPixel,
                    MaxLabelMetresPerPixel = maxLabel,
                };
            }
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
