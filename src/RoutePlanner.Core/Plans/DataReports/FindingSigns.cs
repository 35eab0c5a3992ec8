using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>How each kind of finding is told apart: the letters of its numbers, its sign on the map, its unit, and which end of the measure is the worse one.</summary>
internal static class FindingSigns
{
    private static readonly Colour Network = Colour.Rgb(0xC1121F);
    private static readonly Colour Ends = Colour.Rgb(0xD55E00);
    private static readonly Colour Twice = Colour.Rgb(0x6A3D9A);
    private static readonly Colour Tags = Colour.Rgb(0x6B6B6B);
    private static readonly Colour Places = Colour.Rgb(0x0B5FA5);
    private static readonly Colour Areas = Colour.Rgb(0x00785A);
    private static readonly Colour KeyRoads = Colour.Rgb(0xA6337A);

    /// <summary>In the order of <see cref="FindingKind"/>.</summary>
    private static readonly FindingSign[] Table =
    [
        new("I", "m", Network, SymbolShape.Circle),
        new("C", "m", Network, SymbolShape.Hexagon),
        new("T", "m", Network, SymbolShape.Triangle),
        new("N", "m", Ends, SymbolShape.Circle) { IsLeastWorst = true },
        new("X", "", Ends, SymbolShape.Bow),
        new("E", "m", Ends, SymbolShape.Square),
        new("D", "m", Twice, SymbolShape.Circle),
        new("O", "m", Twice, SymbolShape.Diamond),
        new("R", "m", Ends, SymbolShape.Star),
        new("S", "m", Tags, SymbolShape.Triangle) { IsFaint = true },
        new("V", "m", Tags, SymbolShape.Square) { IsFaint = true },
        new("M", "m", Tags, SymbolShape.Circle) { IsFaint = true },
        new("PO", "m", Places, SymbolShape.Star),
        new("PU", "", Places, SymbolShape.Triangle),
        new("PF", "m", Places, SymbolShape.Circle),
        new("PA", "m", Places, SymbolShape.Diamond) { IsLeastWorst = true },
        new("PX", "m", Places, SymbolShape.Square),
        new("PD", "m", Places, SymbolShape.Hexagon) { IsLeastWorst = true },
        new("AT", "km²", Areas, SymbolShape.Star),
        new("AO", "ha", Areas, SymbolShape.Diamond),
        new("AG", "ha", Areas, SymbolShape.Square),
        new("KR", "m", KeyRoads, SymbolShape.Star),
        new("KX", "m", KeyRoads, SymbolShape.Square),
    ];

    public static FindingSign Of(FindingKind kind) => Table[(int)kind];
}
