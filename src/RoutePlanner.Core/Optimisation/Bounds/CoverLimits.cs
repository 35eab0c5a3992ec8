using System.Collections.Immutable;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>Shares of the risk that are within reach of somebody at most, 0 to 1.</summary>
/// <param name="Hours">Hour by hour.</param>
/// <param name="Night">All night.</param>
internal sealed record CoverLimits(ImmutableArray<double> Hours, double Night);
