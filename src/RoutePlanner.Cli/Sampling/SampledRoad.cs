using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Cli.Sampling;

/// <summary>A stretch of main road.</summary>
/// <param name="Line">Its course.</param>
/// <param name="Name">Name of its first named piece, or empty.</param>
/// <param name="IsTwoWay">Whether cars may drive all of it back.</param>
internal sealed record SampledRoad(IReadOnlyList<GeoPoint> Line, string Name, bool IsTwoWay);
