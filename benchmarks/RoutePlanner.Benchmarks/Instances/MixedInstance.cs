using System.Collections.Immutable;

namespace RoutePlanner.Benchmarks.Instances;

/// <summary>
/// Required nodes, edges and arcs on a mixed graph with one depot: capacitated arc routing (CARP), mixed general routing (MCGRP, also NEARP)
/// and the windy rural postman with several vehicles. Nodes are numbered from 0, costs are whole.
/// </summary>
/// <param name="Capacity">Most demand on one route; null: no limit.</param>
/// <param name="StatedFleet">Number of vehicles the file states; null: none. The literature's CARP values treat it as a lower bound, not as a limit.</param>
/// <param name="Links">What can be driven, required or not.</param>
/// <param name="Tasks">What must be served, each once.</param>
internal sealed record MixedInstance(
    string Name, int NodeCount, int Depot, int? Capacity, int? StatedFleet, ImmutableArray<GraphLink> Links, ImmutableArray<RequiredTask> Tasks);

/// <summary>An edge (driven both ways) or an arc (<paramref name="CostBack"/> null).</summary>
internal sealed record GraphLink(int From, int To, int Cost, int? CostBack);

/// <summary>One thing to serve.</summary>
/// <param name="Id">Unique in its instance; as in the file where the file has ids.</param>
/// <param name="Cost">Cost of serving it while driving from <paramref name="From"/> to <paramref name="To"/>; 0 for a node.</param>
/// <param name="CostBack">The same the other way; null where it can't be served backwards (arc, node).</param>
/// <param name="Demand">At least 0.</param>
internal sealed record RequiredTask(string Id, int From, int To, int Cost, int? CostBack, int Demand);

/// <summary>A task in a route; <paramref name="Backwards"/>: served from its To to its From.</summary>
internal readonly record struct ServedTask(int Task, bool Backwards);
