using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>A post, or a place that must be visited, and how far from the patrolled key roads it is.</summary>
/// <param name="PlaceId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="KeyRoadId">The nearest key road with a patrolled beat, or null where there is none.</param>
/// <param name="Metres">Distance to the nearest patrolled beat of it, in a straight line; null likewise.</param>
public sealed record KeyPoint(string PlaceId, string Name, PlaceKind Kind, string? KeyRoadId, double? Metres)
{
    /// <summary>A point no farther than this from a patrolled beat of a key road is on the net.</summary>
    public const double ReachMetres = 100;

    /// <summary>Whether it is on the net.</summary>
    public bool IsOnNet => Metres <= ReachMetres;
}
