namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>An arc while contraction goes on.</summary>
/// <param name="Other">Its other end.</param>
/// <param name="Deciseconds">Its time.</param>
/// <param name="Hops">How many links it stands for.</param>
/// <param name="Parts">What it stands for, by the numbers that arcs get in the order of contraction.</param>
internal readonly record struct PoolArc(int Other, uint Deciseconds, int Hops, ArcParts Parts);
