using System.Collections.Immutable;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>What the doctor found of a county.</summary>
/// <param name="Findings">One per layer that is there, in the order places, keyroads, techcover, incidents, areas, roads.</param>
public sealed record DoctorReport(ImmutableArray<LayerFinding> Findings)
{
    /// <summary>Whether a layer fits better as something else than declared.</summary>
    public bool FoundTrouble => Findings.Any(f => f.Verdict == LayerVerdict.FitsOtherwise);

    /// <summary>How to put the layers right that fit otherwise.</summary>
    internal ImmutableArray<LayerCorrection> Corrections { get; init; } = [];
}
