using System.Collections.Immutable;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>What the noder did to a drawn map and what it left as it was.</summary>
/// <param name="Options">The tolerances it worked with.</param>
/// <param name="Findings">In order of kind, then from west to east; the order of lines in the file does not matter.</param>
public sealed record NodingReport(NodingOptions Options, ImmutableArray<NodingFinding> Findings)
{
    /// <summary>Whether anything was done; false for a map that was noded already.</summary>
    public bool HasChanges => Findings.Any(f => f.Kind <= NodingKind.ZeroLengthDropped);

    /// <summary>The findings of one kind, from west to east.</summary>
    public IEnumerable<NodingFinding> Of(NodingKind kind) => Findings.Where(f => f.Kind == kind);

    /// <summary>The number of findings of one kind.</summary>
    public int Count(NodingKind kind) => Of(kind).Count();
}
