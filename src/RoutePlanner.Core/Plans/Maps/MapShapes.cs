using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Linemerge;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Makes NetTopologySuite geometries (WGS84) from points, arcs and edges.</summary>
internal static class MapShapes
{
    public static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    public static Point Point(GeoPoint p) => Factory.CreatePoint(new Coordinate(p.Lon, p.Lat));

    public static LineString Line(IEnumerable<GeoPoint> points) => Factory.CreateLineString([.. points.Select(p => new Coordinate(p.Lon, p.Lat))]);

    public static LineString Edge(RoadGraph graph, int edge) => Line(graph.ShapeOf(edge).ToArray());

    /// <summary>Edges joined to lines as long as possible, each from west to east (or south to north), so that lines laid beside each other stay so.</summary>
    public static LineString[] Merge(RoadGraph graph, IEnumerable<int> edges)
    {
        var merger = new LineMerger();
        foreach (var edge in edges)
        {
            merger.Add(Edge(graph, edge));
        }

        return [.. merger.GetMergedLineStrings().Cast<LineString>().Select(Eastward)];
    }

    public static Geometry Many(LineString[] lines) => lines.Length == 1 ? lines[0] : Factory.CreateMultiLineString(lines);

    private static LineString Eastward(LineString line)
    {
        var (a, b) = (line.GetCoordinateN(0), line.GetCoordinateN(line.NumPoints - 1));
        return a.X > b.X || (a.X == b.X && a.Y > b.Y) ? (LineString)line.Reverse() : line;
    }
}
