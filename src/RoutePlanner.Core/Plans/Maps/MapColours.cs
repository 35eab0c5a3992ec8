using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Colours and signs of all maps. Roads and areas are pale, so that what is planned stands out; everything is told apart in grey, too.</summary>
internal static class MapColours
{
    public static readonly Colour KeyRoadBand = Colour.Rgb(0xB58BD0, 120);
    public static readonly Colour AreaEdge = Colour.Rgb(0xA79BB0);
    public static readonly Colour AreaName = Colour.Rgb(0x6B5876);
    public static readonly Colour CountyEdge = Colour.Rgb(0x6E4B7E);
    public static readonly Colour Unmet = Colour.Rgb(0xC1121F);
    public static readonly Colour UnitRoute = Colour.Rgb(0x0B3C8C);
    public static readonly Colour LocalTeam = Colour.Rgb(0x3F5A6B);

    /// <summary>Tints of neighbouring areas in turn.</summary>
    public static readonly Colour[] AreaTints = [Colour.Rgb(0xF4F1E6), Colour.Rgb(0xEEF3EA), Colour.Rgb(0xF3EEF2), Colour.Rgb(0xEBF1F4), Colour.Rgb(0xF6F0EA)];

    /// <summary>Route colours. Source: Okabe and Ito 2008, colour universal design, without its yellow (too pale on paper), with a violet and a brown.</summary>
    public static readonly Colour[] Routes =
    [
        Colour.Rgb(0x0072B2), Colour.Rgb(0xD55E00), Colour.Rgb(0x009E73), Colour.Rgb(0xC2558F),
        Colour.Rgb(0x222222), Colour.Rgb(0xC98A00), Colour.Rgb(0x6A3D9A), Colour.Rgb(0x3E9BD0),
    ];

    public static SymbolStyle Sign(PlaceKind kind) => kind switch
    {
        PlaceKind.EntryExit => new(SymbolShape.Diamond, 5.5, Colour.Rgb(0xD93A2B), Colour.White),
        PlaceKind.Organ => new(SymbolShape.Star, 5, Colour.Rgb(0x1F4E9E), Colour.White),
        PlaceKind.Enterprise => new(SymbolShape.Square, 4.2, Colour.Rgb(0x7A5230), Colour.White),
        PlaceKind.School => new(SymbolShape.Triangle, 5, Colour.Rgb(0x1B7F5C), Colour.White),
        PlaceKind.Market => new(SymbolShape.Hexagon, 4.6, Colour.Rgb(0xD98200), Colour.White),
        PlaceKind.VillageOffice => new(SymbolShape.Circle, 2.4, Colour.Rgb(0x777777), Colour.White),
        PlaceKind.Bridge => new(SymbolShape.Bow, 4.6, Colour.Rgb(0x2B6C8A), Colour.White),
        PlaceKind.Base => new(SymbolShape.House, 6, Colour.Rgb(0x111111), Colour.White),
        _ => new(SymbolShape.Circle, 3.6, Colour.White, Colour.Rgb(0x333333)),
    };
}
