using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>Where a unit is at one moment.</summary>
/// <param name="Position">On the road.</param>
/// <param name="Milliseconds">Since the start of the night.</param>
public readonly record struct TimedPoint(GeoPoint Position, long Milliseconds);
