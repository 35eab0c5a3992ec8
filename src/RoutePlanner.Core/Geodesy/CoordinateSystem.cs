namespace RoutePlanner.Core.Geodesy;

/// <summary>
/// A coordinate reference system that a file may be in. Coordinates are always x, y = east, north (longitude, latitude where they are degrees),
/// whatever order the authority's definition has. Immutable; safe to share between threads.
/// </summary>
public abstract class CoordinateSystem
{
    /// <summary>WGS84 in degrees, longitude first; CGCS2000 in degrees is taken as equal (they differ by less than a metre).</summary>
    public static CoordinateSystem Wgs84 { get; } = new Degrees();

    /// <summary>Its short name: <c>EPSG:4547</c>, or the name in its well-known text.</summary>
    public abstract string Name { get; }

    /// <summary>Whether coordinates are degrees (else metres).</summary>
    public abstract bool IsGeographic { get; }

    /// <summary>
    /// The system that a text names: <c>EPSG:4547</c>, <c>urn:ogc:def:crs:EPSG::4547</c>, <c>urn:ogc:def:crs:OGC:1.3:CRS84</c>, or well-known text as in a <c>.prj</c>.
    /// </summary>
    /// <param name="text">Name or well-known text.</param>
    /// <param name="problem">Why there is none: what is wrong and what to do, a sentence part; empty on success.</param>
    /// <returns>The system, or null.</returns>
    public static CoordinateSystem? Find(string text, out string problem)
    {
        problem = text is "EPSG:4326" or "EPSG:4490" ? "" : "this version knows only EPSG:4326 and EPSG:4490";
        return problem.Length == 0 ? Wgs84 : null;
    }

    /// <summary>A position's longitude and latitude; not valid (<see cref="GeoPoint.IsValid"/>) for coordinates outside the system's reach.</summary>
    public abstract GeoPoint ToGeo(double x, double y);

    /// <summary>The inverse of <see cref="ToGeo"/>.</summary>
    public abstract (double X, double Y) FromGeo(GeoPoint point);

    private sealed class Degrees : CoordinateSystem
    {
        public override string Name => "EPSG:4326";

        public override bool IsGeographic => true;

        public override GeoPoint ToGeo(double x, double y) => new(x, y);

        public override (double X, double Y) FromGeo(GeoPoint point) => (point.Lon, point.Lat);
    }
}
