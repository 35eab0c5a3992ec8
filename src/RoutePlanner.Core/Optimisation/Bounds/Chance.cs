namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>When at best a unit can be serving a demand, in seconds of the night: the shift less the least drive from and to its base.</summary>
/// <param name="Unit">Who.</param>
/// <param name="Earliest">It arrives no sooner.</param>
/// <param name="Latest">It leaves no later; not before <paramref name="Earliest"/>.</param>
/// <param name="Seconds">What serving takes it at least.</param>
/// <param name="IsBackward">Whether it is a pass backward.</param>
internal readonly record struct Chance(int Unit, int Earliest, int Latest, int Seconds, bool IsBackward = false);
