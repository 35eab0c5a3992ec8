using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>A drive along the road.</summary>
/// <param name="arcs">In driving order.</param>
/// <param name="footprint">What it is present at; turning round from or into a pass before or after the drive is not in its time.</param>
/// <param name="centimetres">Length of all.</param>
internal sealed class Leg(int[] arcs, DriveFootprint footprint, long centimetres)
{
    public int[] Arcs { get; } = arcs;

    public DriveFootprint Footprint { get; } = footprint;

    public long Centimetres { get; } = centimetres;

    /// <summary>The most it can gain; null until first asked for.</summary>
    public DriveGain? Gain { get; set; }
}
