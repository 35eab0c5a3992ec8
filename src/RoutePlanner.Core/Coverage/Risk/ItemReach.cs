using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>Which watch items lie in reach of a device or of a point: beats by their middle, places by their position. One thread at a time.</summary>
internal sealed class ItemReach(int beatCount, GeoPoint[] positions, PointGrid grid)
{
    private readonly List<int> near = [];

    /// <summary>Items at most a radius from a point.</summary>
    public IEnumerable<int> Around(GeoPoint centre, double radiusMetres)
    {
        grid.Find(EdgeIndex.BoxAround(centre, radiusMetres), near);
        return near.Where(item => LocalPlane.DistanceMetres(centre, positions[item]) <= radiusMetres);
    }

    /// <summary>Items in a polygon or on its border.</summary>
    public IEnumerable<int> In(Geometry polygon)
    {
        var prepared = PreparedGeometryFactory.Prepare(polygon);
        grid.Find(polygon.EnvelopeInternal, near);
        return near.Where(item => prepared.Covers(new Point(positions[item].Lon, positions[item].Lat)));
    }

    /// <summary>
    /// Items that a device watches. A camera or barrier watches what it sees: streets and places. A gate or an alarm guards what is inside: places, and of the streets only
    /// those that a radius names; a polygon is the yard behind the gate.
    /// </summary>
    public IEnumerable<int> Of(TechCover cover)
    {
        if (cover.Shape is Point point)
        {
            return Around(new GeoPoint(point.X, point.Y), cover.RadiusMetres);
        }

        var seesStreets = cover.Kind is TechCoverKind.Cctv or TechCoverKind.Infrared;
        return In(cover.Shape).Where(item => seesStreets || item >= beatCount);
    }
}
