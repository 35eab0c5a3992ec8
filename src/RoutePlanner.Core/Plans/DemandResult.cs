using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>What became of one demand.</summary>
public sealed record DemandResult
{
    /// <summary>The demand.</summary>
    public required string DemandId { get; init; }

    /// <summary>What it asks for.</summary>
    public required DemandKind Kind { get; init; }

    /// <summary>Place or key road.</summary>
    public required string TargetId { get; init; }

    /// <summary>What was asked.</summary>
    public required RequiredService Required { get; init; }

    /// <summary>What counts, by start.</summary>
    public required ImmutableArray<ServedVisit> Served { get; init; }

    /// <summary>Longest gap inside the demand's hours, seconds, whoever came; for a key road that of its worst beat.</summary>
    public required int WorstGap { get; init; }

    /// <summary>How far it is kept.</summary>
    public required DemandStatus Status { get; init; }

    /// <summary>Why it isn't met, as codes (docs/plan.md lists them); empty when met.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>Verified repairs as codes (<see cref="Explanation.RepairCode"/>), the cheapest first; empty until somebody asked why the demand isn't met.</summary>
    public required ImmutableArray<string> Repairs { get; init; }
}
