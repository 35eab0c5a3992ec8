using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads;

/// <summary>A position that must become a node of the road graph.</summary>
/// <param name="Id">For the report, e.g. <c>place p-17</c>.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Mode">The mode that must be able to reach it; the nearest road this mode may use and stop on is taken.</param>
public sealed record SnapPoint(string Id, GeoPoint Position, Mode Mode)
{
    /// <summary>
    /// Whether a connected road may be taken instead of a nearer one on an island (<see cref="RoadGraphOptions.IslandSlackMetres"/>). Default true; false
    /// for points that were drawn on a certain road.
    /// </summary>
    public bool PrefersConnected { get; init; } = true;
}
