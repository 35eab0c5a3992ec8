using CsCheck;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Noding;

namespace RoutePlanner.Core.Tests.Roads.Noding;

/// <summary>
/// Small drawings full of trouble: points on a coarse raster, each perhaps off it by up to a metre and a half, so that lines run on one another, end short of or beyond
/// others, repeat vertices, turn back, cross themselves, and many ends come near one place.
/// </summary>
internal static class RandomDrawing
{
    private static readonly LocalPlane Plane = new(new GeoPoint(114, 32));

    private static readonly Gen<double> Offset = Gen.Frequency(
        (6, Gen.Const(0.0)), (2, Gen.Double[-0.12, 0.12]), (2, Gen.Double[-1.5, 1.5]), (1, Gen.Int[-3, 3].Select(i => i * 0.5)));

    private static readonly Gen<GeoPoint> Point =
        from column in Gen.Int[0, 4]
        from row in Gen.Int[0, 4]
        from east in Offset
        from north in Offset
        from cell in Gen.Frequency((4, Gen.Const(20.0)), (1, Gen.Const(3.0)))
        select Plane.ToGeo((column * cell) + east, (row * cell) + north);

    private static readonly Gen<string> Tags = Gen.Frequency(
        (12, Gen.Const("highway=residential")), (1, Gen.Const("highway=residential bridge=yes")), (1, Gen.Const("highway=track layer=1")),
        (1, Gen.Const("highway=motorway")), (1, Gen.Const("highway=tertiary oneway=yes")), (1, Gen.Const("highway=platform")));

    public static readonly Gen<RoadLayer> Layers =
        from lines in Gen.Select(Point.Array[1, 6], Tags).Array[1, 7]
        from repeats in Gen.Int[0, 3]
        select Layer([.. lines, .. lines.Take(repeats == 0 ? 1 : 0)]);

    public static RoadLayer Layer(IEnumerable<(GeoPoint[] Points, string Tags)> lines) => new("drawing", [.. lines.Select(
        (line, i) => Road($"r{i}", line.Points.Length > 1 ? line.Points : [line.Points[0], line.Points[0]], line.Tags))], [])
    {
        IsDrawn = true,
    };

    /// <summary>A drawing in metres, a line a road, to draw it from after a failure.</summary>
    public static string Show(RoadLayer layer) => string.Join('\n', layer.Roads.Select(r =>
        $"{r.Id} {string.Join(' ', r.Line.Select(Plane.ToPlane).Select(p => FormattableString.Invariant($"{p.East:0.000},{p.North:0.000}")))} {string.Join(' ', r.Tags.Select(t => $"{t.Key}={t.Value}"))}"));

    public static RoadFeature Road(string id, IReadOnlyList<GeoPoint> points, string tags) => new(
        id, [.. points], [.. points.Select(p => GridPoint.Of(p).Key)], tags.Split(' ').Select(t => t.Split('=')).ToDictionary(t => t[0], t => t[1]));
}
