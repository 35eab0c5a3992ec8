using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads;

/// <summary>Measuring of lines given as points.</summary>
internal static class Polyline
{
    /// <summary>Length in metres; 0 for fewer than two points.</summary>
    public static double Metres(ReadOnlySpan<GeoPoint> line)
    {
        var metres = 0.0;
        for (var i = 1; i < line.Length; i++)
        {
            metres += LocalPlane.DistanceMetres(line[i - 1], line[i]);
        }

        return metres;
    }

    /// <summary>The point that lies a share of the way from one point to another.</summary>
    public static GeoPoint Between(GeoPoint a, GeoPoint b, double share) => new(a.Lon + (share * (b.Lon - a.Lon)), a.Lat + (share * (b.Lat - a.Lat)));

    /// <summary>How far along the piece from a to b (0 to 1) its nearest point to the plane's origin lies, and that point's squared distance in m².</summary>
    public static (double Share, double SquaredMetres) NearestToOrigin((double East, double North) a, (double East, double North) b)
    {
        var (east, north) = (b.East - a.East, b.North - a.North);
        var lengthSquared = (east * east) + (north * north);
        var share = lengthSquared > 0 ? Math.Clamp(-((a.East * east) + (a.North * north)) / lengthSquared, 0, 1) : 0;
        var (atEast, atNorth) = (a.East + (share * east), a.North + (share * north));
        return (share, (atEast * atEast) + (atNorth * atNorth));
    }
}
