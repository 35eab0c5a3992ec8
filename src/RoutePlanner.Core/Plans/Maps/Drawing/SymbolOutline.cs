namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Outlines of symbols as rings around their centre.</summary>
internal static class SymbolOutline
{
    public static Pixel[] Of(SymbolShape shape, Pixel centre, double radius) => shape switch
    {
        SymbolShape.Square => Scaled(centre, radius * 0.88, (-1, -1), (1, -1), (1, 1), (-1, 1)),
        SymbolShape.Diamond => Scaled(centre, radius * 1.15, (0, -1), (1, 0), (0, 1), (-1, 0)),
        SymbolShape.Triangle => Scaled(centre, radius * 1.1, (0, -1), (0.95, 0.7), (-0.95, 0.7)),
        SymbolShape.Bow => Scaled(centre, radius, (-1, -0.75), (0, -0.2), (1, -0.75), (1, 0.75), (0, 0.2), (-1, 0.75)),
        SymbolShape.House => Scaled(centre, radius, (0, -1.1), (1, -0.15), (1, 0.9), (-1, 0.9), (-1, -0.15)),
        SymbolShape.Hexagon => Polygon(centre, radius, radius, 6),
        SymbolShape.Star => Polygon(centre, radius * 1.25, radius * 0.55, 10),
        _ => Polygon(centre, radius, radius, 16),
    };

    private static Pixel[] Scaled(Pixel centre, double radius, params (double X, double Y)[] points) =>
        Array.ConvertAll(points, p => new Pixel(centre.X + (p.X * radius), centre.Y + (p.Y * radius)));

    private static Pixel[] Polygon(Pixel centre, double outer, double inner, int corners)
    {
        var points = new Pixel[corners];
        for (var i = 0; i < corners; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / corners);
            var radius = i % 2 == 0 ? outer : inner;
            points[i] = new Pixel(centre.X + (sin * radius), centre.Y - (cos * radius));
        }

        return points;
    }
}
