using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>The two ways to travel, by name, for tests that both must pass.</summary>
public enum TravelMethod
{
    /// <summary><see cref="DijkstraTravel"/>.</summary>
    Dijkstra,

    /// <summary><see cref="TravelEngine"/>.</summary>
    Hierarchy,
}
