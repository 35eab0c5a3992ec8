using System.Collections.Immutable;

namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>Routes that do the tasks of a problem. Tasks on no route are left out.</summary>
/// <param name="Routes">The routes, none empty.</param>
/// <param name="Cost">Its cost as <see cref="RoutingProblem"/> defines it.</param>
/// <param name="IsFeasible">Whether it keeps every limit and leaves out nothing compulsory.</param>
internal sealed record RoutingSolution(ImmutableArray<RoutingRoute> Routes, long Cost, bool IsFeasible);

/// <summary>One vehicle's tasks in order.</summary>
/// <param name="Vehicle">Its type's number.</param>
/// <param name="Steps">Tasks, each in its mode.</param>
internal sealed record RoutingRoute(int Vehicle, ImmutableArray<RoutingStep> Steps);

/// <summary>A task done in one of its modes.</summary>
/// <param name="Task">The task's number.</param>
/// <param name="Mode">The mode's place among the task's modes.</param>
internal readonly record struct RoutingStep(int Task, int Mode);
