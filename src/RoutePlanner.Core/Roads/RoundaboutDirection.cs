using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads;

/// <summary>Tells which way round a closed line runs: traffic goes round a roundabout anticlockwise where it keeps right, clockwise where it keeps left.</summary>
public static class RoundaboutDirection
{
    /// <summary>
    /// Whether a roundabout digitised in the direction of travel runs the right way round. Null where the line says nothing: open (a part of a roundabout), fewer than three
    /// different corners, or no area.
    /// </summary>
    /// <param name="ring">Points in the order of digitising; the first again as the last.</param>
    /// <param name="side">On which side traffic keeps.</param>
    public static bool? IsRight(ReadOnlySpan<GeoPoint> ring, DrivingSide side)
    {
        if (ring.Length < 4 || ring[0] != ring[^1])
        {
            return null;
        }

        // Twice the signed area by the shoelace formula, relative to the first point so that no digits are lost; the unequal scales of lon and lat don't change its sign.
        var doubleArea = 0.0;
        for (var i = 1; i < ring.Length; i++)
        {
            var (ax, ay) = (ring[i - 1].Lon - ring[0].Lon, ring[i - 1].Lat - ring[0].Lat);
            var (bx, by) = (ring[i].Lon - ring[0].Lon, ring[i].Lat - ring[0].Lat);
            doubleArea += (ax * by) - (bx * ay);
        }

        return doubleArea == 0 ? null : doubleArea > 0 == (side == DrivingSide.Right);
    }
}
