namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>
/// One way to do a task. A node has one mode with entry = exit, an arc one with its two ends, an edge two that are each other's reverse.
/// A task with two windows may give each its own mode.
/// </summary>
/// <param name="Entry">Vertex where the service begins.</param>
/// <param name="Exit">Vertex where it ends.</param>
/// <param name="Cost">Cost of the service itself, 0 or more, in the unit of the distances.</param>
/// <param name="Duration">Time the service takes, 0 or more, in the unit of the durations.</param>
/// <param name="Earliest">Earliest start of the service; who comes before waits.</param>
/// <param name="Latest">Latest start of the service, or <see cref="RoutingProblem.Unlimited"/>.</param>
internal readonly record struct TaskMode(
    int Entry, int Exit, int Cost = 0, int Duration = 0, int Earliest = 0, int Latest = RoutingProblem.Unlimited);
