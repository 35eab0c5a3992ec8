namespace RoutePlanner.Core.Optimisation;

/// <summary>A stop of a route and how it is reached. Each route ends with one at its base, which takes no time.</summary>
/// <param name="Stop">The stop.</param>
/// <param name="Way">The way there from the stop before; null for the fastest.</param>
internal readonly record struct RouteStop(Stop Stop, Leg? Way);
