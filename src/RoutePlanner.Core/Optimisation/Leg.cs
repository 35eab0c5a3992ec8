namespace RoutePlanner.Core.Optimisation;

/// <summary>A drive along the road.</summary>
/// <param name="Arcs">In driving order.</param>
/// <param name="Deciseconds">Time of each arc; turning round from or into a pass before or after the drive is not in it.</param>
/// <param name="Centimetres">Length of all.</param>
internal sealed record Leg(int[] Arcs, int[] Deciseconds, long Centimetres);
