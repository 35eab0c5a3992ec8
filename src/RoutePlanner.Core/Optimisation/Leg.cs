using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>A drive along the road.</summary>
/// <param name="Arcs">In driving order.</param>
/// <param name="Footprint">What it is present at; turning round from or into a pass before or after the drive is not in its time.</param>
/// <param name="Centimetres">Length of all.</param>
internal sealed record Leg(int[] Arcs, DriveFootprint Footprint, long Centimetres);
