using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Takes geometries apart.</summary>
internal static class MapGeometry
{
    /// <summary>Lines of a line, multi-line, or the rings of areas; nothing for points.</summary>
    public static IEnumerable<LineString> Lines(Geometry shape) => shape switch
    {
        LineString line => line.IsEmpty ? [] : [line],
        Polygon polygon => polygon.IsEmpty ? [] : polygon.InteriorRings.Prepend(polygon.ExteriorRing),
        GeometryCollection many => many.Geometries.SelectMany(Lines),
        _ => [],
    };

    /// <summary>Polygons of a polygon or multi-polygon.</summary>
    public static IEnumerable<Polygon> Polygons(Geometry shape) => shape switch
    {
        Polygon polygon => polygon.IsEmpty ? [] : [polygon],
        GeometryCollection many => many.Geometries.SelectMany(Polygons),
        _ => [],
    };
}
