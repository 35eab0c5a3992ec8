using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans.Maps.Drawing;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>The part of a map where points lie too close to be told apart, if there is one that a second, smaller map shows much larger.</summary>
internal static class CrowdedPart
{
    /// <summary>A point with another one as near as this has no room for its number, pixels.</summary>
    private const double ClosePixels = 26;

    /// <summary>Fewer close points still are told apart.</summary>
    private const int LeastPoints = 6;

    /// <summary>How much larger the part is looked for.</summary>
    private const double WantedGain = 2.5;

    /// <summary>How much larger it must be once stops at its edge are taken in, or the second map isn't worth its room.</summary>
    private const double LeastGain = 2;

    /// <summary>Room around the outermost points for their numbers and names, and for the north arrow, pixels.</summary>
    private const double EdgePixels = 44;

    /// <summary>Nothing smaller is shown, metres a pixel: streets are drawn some metres wide.</summary>
    private const double LeastMetresPerPixel = 1;

    /// <summary>What the second map must show; null where the first one does.</summary>
    /// <param name="points">Where something is, each place once.</param>
    /// <param name="whole">The map as it would be alone.</param>
    /// <param name="second">The second map's box.</param>
    public static Envelope? Of(IReadOnlyList<GeoPoint> points, MapFrame whole, Box second)
    {
        GeoPoint[] close = [.. points.Where(point => points.Any(other => other != point && LocalPlane.DistanceMetres(point, other) < ClosePixels * whole.MetresPerPixel))];
        if (close.Length < LeastPoints)
        {
            return null;
        }

        // The most that a map so much larger shows; it begins at one of them on either axis.
        var plane = new LocalPlane(close[0]);
        var metresPerPixel = whole.MetresPerPixel / WantedGain;
        var (width, height) = (metresPerPixel * (second.Width - (2 * EdgePixels)), metresPerPixel * (second.Height - (2 * EdgePixels)));
        (double East, double North)[] places = [.. close.Select(plane.ToPlane)];
        (double East, double North)[] most = [];
        foreach (var (east, _) in places)
        {
            foreach (var (_, north) in places)
            {
                var shown = Array.FindAll(places, p => p.East >= east && p.East <= east + width && p.North >= north && p.North <= north + height);
                most = shown.Length > most.Length ? shown : most;
            }
        }

        if (most.Length < LeastPoints)
        {
            return null;
        }

        var extent = new Envelope();
        foreach (var (east, north) in most)
        {
            var point = plane.ToGeo(east, north);
            extent.ExpandToInclude(point.Lon, point.Lat);
        }

        // Points that happen to lie in the room around would have none themselves.
        var part = Around(extent, second);
        while (points.Where(p => part.Contains(p.Lon, p.Lat) && !extent.Contains(p.Lon, p.Lat)).ToList() is { Count: > 0 } more)
        {
            more.ForEach(p => extent.ExpandToInclude(p.Lon, p.Lat));
            part = Around(extent, second);
        }

        return new MapFrame(part, second).MetresPerPixel * LeastGain <= whole.MetresPerPixel ? part : null;
    }

    /// <summary>What a box shows that shows an extent with room around.</summary>
    private static Envelope Around(Envelope extent, Box box)
    {
        var plane = new LocalPlane(new GeoPoint(extent.Centre.X, extent.Centre.Y));
        var (east, north) = plane.ToPlane(new GeoPoint(extent.MaxX, extent.MaxY));
        var metresPerPixel = Math.Max(LeastMetresPerPixel, Math.Max(2 * east / (box.Width - (2 * EdgePixels)), 2 * north / (box.Height - (2 * EdgePixels))));
        var (low, high) = (plane.ToGeo(-metresPerPixel * box.Width / 2, -metresPerPixel * box.Height / 2), plane.ToGeo(metresPerPixel * box.Width / 2, metresPerPixel * box.Height / 2));
        return new Envelope(low.Lon, high.Lon, low.Lat, high.Lat);
    }
}
