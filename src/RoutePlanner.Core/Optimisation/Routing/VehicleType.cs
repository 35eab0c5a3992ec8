namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>Vehicles that are alike.</summary>
/// <param name="Start">Vertex where a route begins.</param>
/// <param name="End">Vertex where it ends.</param>
/// <param name="Capacity">Largest sum of demands on a route, or <see cref="RoutingProblem.Unlimited"/>.</param>
/// <param name="MaxDuration">Longest time from leaving to coming back, waiting included; the start is chosen as late as helps.</param>
/// <param name="Earliest">Earliest time to leave.</param>
/// <param name="Latest">Latest time to be back.</param>
/// <param name="Count">How many there are; null when no limit holds.</param>
/// <param name="FixedCost">Cost of each route that does anything, 0 or more.</param>
internal sealed record VehicleType(
    int Start, int End, int Capacity = RoutingProblem.Unlimited, int MaxDuration = RoutingProblem.Unlimited,
    int Earliest = 0, int Latest = RoutingProblem.Unlimited, int? Count = null, int FixedCost = 0);
