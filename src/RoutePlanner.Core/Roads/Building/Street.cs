using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>A piece of road between two nodes: what becomes one edge.</summary>
/// <param name="Road">The line it was cut from.</param>
/// <param name="Use">Its access and speeds; the road's own, but for the links through barriers.</param>
/// <param name="Shape">At least two points, from <paramref name="StartNode"/> to <paramref name="EndNode"/>, in the direction of digitising.</param>
/// <param name="StartNode">Node at its first point.</param>
/// <param name="EndNode">Node at its last point; may equal the first (a loop).</param>
internal sealed record Street(RoadLine Road, RoadUse Use, GeoPoint[] Shape, int StartNode, int EndNode)
{
    /// <summary>Length in centimetres, at least 1.</summary>
    public int LengthCentimetres() => Math.Max(1, (int)Math.Round(Polyline.Metres(Shape) * 100));
}
