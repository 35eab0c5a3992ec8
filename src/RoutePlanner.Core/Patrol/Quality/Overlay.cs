using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>Intersections and differences of areas in degrees, measured in metres.</summary>
internal static class Overlay
{
    public static Geometry Intersection(Geometry a, Geometry b) => OverlayNGRobust.Overlay(a, b, SpatialFunction.Intersection);

    public static Geometry Difference(Geometry a, Geometry b) => OverlayNGRobust.Overlay(a, b, SpatialFunction.Difference);

    public static Geometry Union(IEnumerable<Geometry> shapes) => OverlayNGRobust.Union(shapes);

    /// <summary>The polygons in a result; lines and points where areas touch are left out.</summary>
    public static IEnumerable<Polygon> Polygons(Geometry shape)
    {
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            if (shape.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
            {
                yield return polygon;
            }
        }
    }

    /// <summary>Area in square metres, as if the plane that touches at its middle held it all.</summary>
    public static double SquareMetres(Geometry shape)
    {
        if (shape.IsEmpty)
        {
            return 0;
        }

        var middle = new GeoPoint(shape.EnvelopeInternal.Centre.X, shape.EnvelopeInternal.Centre.Y);
        var (east, north) = new LocalPlane(middle).ToPlane(new GeoPoint(middle.Lon + 1, middle.Lat + 1));
        return shape.Area * east * north;
    }

    /// <summary>A place inside to look at.</summary>
    public static GeoPoint Inside(Geometry shape)
    {
        var point = shape.InteriorPoint;
        return new GeoPoint(point.X, point.Y);
    }

    /// <summary>Outer rings, for the map.</summary>
    public static ImmutableArray<ImmutableArray<GeoPoint>> Rings(Geometry shape) =>
        [.. Polygons(shape).Select(p => p.ExteriorRing.Coordinates.Select(c => new GeoPoint(c.X, c.Y)).ToImmutableArray())];

    /// <summary>Metres from a point to a shape; 0 inside.</summary>
    public static double Metres(GeoPoint point, Geometry shape)
    {
        var position = shape.Factory.CreatePoint(new Coordinate(point.Lon, point.Lat));
        if (shape.Covers(position))
        {
            return 0;
        }

        // The nearest point in degrees isn't quite the nearest in metres, but near enough to say how far off a place is.
        var nearest = DistanceOp.NearestPoints(shape, position)[0];
        return LocalPlane.DistanceMetres(point, new GeoPoint(nearest.X, nearest.Y));
    }
}
