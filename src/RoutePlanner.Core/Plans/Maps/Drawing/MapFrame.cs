using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Fits an extent into a box on the page, north up, same scale both ways.</summary>
internal sealed class MapFrame
{
    private readonly LocalPlane plane;
    private readonly Pixel centre;

    public MapFrame(Envelope extent, Box box)
    {
        Box = box;
        centre = new Pixel((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        plane = new LocalPlane(new GeoPoint(extent.Centre.X, extent.Centre.Y));
        var (east, north) = plane.ToPlane(new GeoPoint(extent.MaxX, extent.MaxY));
        MetresPerPixel = Math.Max(0.05, Math.Max(2 * east / box.Width, 2 * north / box.Height));
        var halfEast = box.Width / 2 * MetresPerPixel;
        var halfNorth = box.Height / 2 * MetresPerPixel;
        var (low, high) = (plane.ToGeo(-halfEast, -halfNorth), plane.ToGeo(halfEast, halfNorth));
        Visible = new Envelope(low.Lon, high.Lon, low.Lat, high.Lat);
    }

    public Box Box { get; }

    public double MetresPerPixel { get; }

    /// <summary>All that the box shows, WGS84.</summary>
    public Envelope Visible { get; }

    public Pixel ToPixel(Coordinate c)
    {
        var (east, north) = plane.ToPlane(new GeoPoint(c.X, c.Y));
        return new Pixel(centre.X + (east / MetresPerPixel), centre.Y - (north / MetresPerPixel));
    }

    public Pixel[] ToPixels(Coordinate[] coordinates) => Array.ConvertAll(coordinates, ToPixel);
}
