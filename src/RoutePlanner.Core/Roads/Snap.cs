using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads;

/// <summary>Where a <see cref="SnapPoint"/> came to lie.</summary>
/// <param name="Point">What was asked.</param>
/// <param name="Node">Its node, or <see cref="NoNode"/> where no road is near enough.</param>
/// <param name="Position">Position of the node; the point's own where there is none.</param>
/// <param name="DistanceMetres">From the point to the road; infinite where there is none.</param>
/// <param name="RoadId">Map feature it lies on, or null.</param>
/// <param name="IsConnected">Whether the node can be reached from, and can reach, the main part of the mode's network.</param>
public sealed record Snap(SnapPoint Point, int Node, GeoPoint Position, double DistanceMetres, string? RoadId, bool IsConnected)
{
    /// <summary>Stands for "no road near enough".</summary>
    public const int NoNode = -1;
}
