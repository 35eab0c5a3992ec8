using System.Collections.Immutable;

namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>A thing to be done once: a required node, edge or arc.</summary>
/// <param name="Modes">The ways to do it, one or two.</param>
/// <param name="Demand">What it takes of a vehicle's capacity, 0 or more.</param>
/// <param name="Prize">What leaving it out costs, 0 or more, in the unit of the distances; null where it must be done.</param>
internal sealed record RoutingTask(ImmutableArray<TaskMode> Modes, int Demand = 0, int? Prize = null)
{
    /// <summary>A node to be visited.</summary>
    public static RoutingTask Node(int vertex, int demand = 0, int cost = 0, int duration = 0, int? prize = null, int earliest = 0, int latest = RoutingProblem.Unlimited) =>
        new([new TaskMode(vertex, vertex, cost, duration, earliest, latest)], demand, prize);

    /// <summary>An arc to be driven in its direction.</summary>
    public static RoutingTask Arc(int from, int to, int demand = 0, int cost = 0, int duration = 0) =>
        new([new TaskMode(from, to, cost, duration)], demand);

    /// <summary>An edge to be driven in either direction.</summary>
    public static RoutingTask Edge(int from, int to, int demand = 0, int cost = 0, int duration = 0) =>
        new([new TaskMode(from, to, cost, duration), new TaskMode(to, from, cost, duration)], demand);
}
