using System.Collections.Immutable;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>What the doctor found of a county.</summary>
/// <param name="Findings">One per layer that is there, in the order places, keyroads, techcover, incidents, areas, roads.</param>
public sealed record DoctorReport(ImmutableArray<LayerFinding> Findings)
{
    /// <summary>Whether a layer fits better as something else than declared.</summary>
    public bool FoundTrouble => Findings.Any(f => f.Verdict == LayerVerdict.FitsOtherwise);

    /// <summary>The corrected layers by file name: the same bytes but for the coordinates.</summary>
    internal ImmutableArray<(string File, byte[] Bytes)> Corrections { get; init; } = [];
}
