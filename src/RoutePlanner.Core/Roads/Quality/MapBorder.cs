using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Distance;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>
/// The edge of a map, where roads are cut off: the outline given (the county's), else the convex hull of all roads and wherever the mapped ground ends.
/// Islands and dead ends there are what cutting leaves behind, not mistakes.
/// </summary>
internal sealed class MapBorder
{
    /// <summary>This near to the edge counts as at it, and so does everything outside. Metres; cut lines end on the edge, whole lines a little beyond.</summary>
    private const double NearMetres = 150;

    private readonly LocalPlane plane;
    private readonly Geometry inside;
    private readonly IndexedFacetDistance? edge;
    private readonly IPreparedGeometry prepared;

    /// <summary>The border of a map.</summary>
    /// <param name="layer">Its roads.</param>
    /// <param name="outline">The county's outline, WGS84, or null.</param>
    public MapBorder(RoadLayer layer, Geometry? outline)
    {
        var points = layer.Roads.SelectMany(r => r.Line).ToArray();
        plane = new LocalPlane(points.Length > 0 ? points[0] : default);
        inside = outline is { IsEmpty: false }
            ? Projected(outline)
            : new ConvexHull(Array.ConvertAll(points, InPlane), new GeometryFactory()).GetConvexHull();
        edge = inside.IsEmpty ? null : new IndexedFacetDistance(inside.Boundary is { IsEmpty: false } boundary ? boundary : inside);
        prepared = PreparedGeometryFactory.Prepare(inside);
    }

    /// <summary>Whether a position is at the edge or outside.</summary>
    public bool IsNear(GeoPoint position)
    {
        var point = inside.Factory.CreatePoint(InPlane(position));
        return edge is null || edge.Distance(point) <= NearMetres || !prepared.Covers(point);
    }

    private Coordinate InPlane(GeoPoint point)
    {
        var (east, north) = plane.ToPlane(point);
        return new Coordinate(east, north);
    }

    private Geometry Projected(Geometry shape)
    {
        var copy = shape.Copy();
        copy.Apply(new ToPlaneFilter(this));
        copy.GeometryChanged();
        return copy;
    }

    private sealed class ToPlaneFilter(MapBorder border) : ICoordinateFilter
    {
        public void Filter(Coordinate coordinate)
        {
            var p = border.InPlane(new GeoPoint(coordinate.X, coordinate.Y));
            (coordinate.X, coordinate.Y) = (p.X, p.Y);
        }
    }
}
