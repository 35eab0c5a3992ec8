using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>Arcs that units drive, with the kernel's footprint of them and the reference's: each beat with the share of the drive's time before it, as a fraction.</summary>
/// <param name="Arcs">In driving order.</param>
/// <param name="Footprint">The kernel's.</param>
/// <param name="Beats">In driving order; entered at <c>start + floor(seconds × Part / Whole)</c>.</param>
internal sealed record TorturePath(int[] Arcs, DriveFootprint Footprint, (int Beat, long Part, long Whole)[] Beats)
{
    /// <summary>Seconds when driven at the usual speed.</summary>
    public int Seconds => Footprint.Seconds;
}
