using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Draws a unit's map; where its stops are crowded in a small part of it, beside it that part, larger, whose frame stands on the first.</summary>
internal static class UnitMapPainter
{
    private const double SecondShare = 0.46;
    private const double Gutter = 4;

    public static void Paint(PlanMap map, ResolvedUnit unit, MapSize size, IMapCanvas canvas, Pixel corner = default)
    {
        var secondSize = new MapSize(Math.Floor(size.Width * SecondShare), size.Height);
        if (map.CrowdedPartOf(unit, size, secondSize) is not { } part)
        {
            MapPainter.Paint(map.OfUnit(unit), size, canvas, corner);
            return;
        }

        var firstSize = new MapSize(size.Width - secondSize.Width - Gutter, size.Height);
        MapPainter.Paint(map.OfUnit(unit, part), firstSize, canvas, corner);
        MapPainter.Paint(map.PartOfUnit(unit, part), secondSize, canvas, corner with { X = corner.X + firstSize.Width + Gutter });
    }
}
