using System.Collections.Immutable;

namespace RoutePlanner.Benchmarks.Instances;

/// <summary>Routes on a <see cref="MixedInstance"/>, each from the depot and back by shortest paths between the tasks.</summary>
internal sealed record MixedSolution(ImmutableArray<ImmutableArray<ServedTask>> Routes);

/// <summary>Routes on a <see cref="NodeInstance"/>, at most one a vehicle.</summary>
internal sealed record NodeSolution(ImmutableArray<NodeRoute> Routes);

/// <summary>Indices of sites in the order of visit, without the depot.</summary>
internal sealed record NodeRoute(int Vehicle, ImmutableArray<int> Clients);

/// <summary>Paths on an <see cref="OrienteeringInstance"/>: indices of points without start and end.</summary>
internal sealed record OrienteeringSolution(ImmutableArray<ImmutableArray<int>> Paths);

/// <summary>Routes on a <see cref="PeriodicInstance"/>, by day (0 to 4).</summary>
internal sealed record PeriodicSolution(ImmutableArray<MixedSolution> Days);
