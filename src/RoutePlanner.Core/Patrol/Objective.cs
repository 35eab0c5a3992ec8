namespace RoutePlanner.Core.Patrol;

/// <summary>
/// Weights of the soft terms. A plan's cost is the sum of value × weight; each term is reported by name.
/// </summary>
public sealed record Objective
{
    /// <summary>Cost of one missing visit of a place of priority 1 (times the priority). Default 2,000.</summary>
    public double MissedVisits { get; init; } = 2000;

    /// <summary>Cost of one missing pass of a key road of priority 1 (times the priority). Default 2,000.</summary>
    public double MissedPasses { get; init; } = 2000;

    /// <summary>Cost of one minute beyond gap_max at a target of priority 1 (times the priority). Default 10.</summary>
    public double GapExcess { get; init; } = 10;

    /// <summary>Cost of one minute since anybody was last at a target of priority 1, on average over its hours (times the priority). Default 1.</summary>
    public double Idleness { get; init; } = 1;

    /// <summary>Cost of one unit of unprotected risk (see docs/coverage.md). Default 1.</summary>
    public double UnprotectedRisk { get; init; } = 1;

    /// <summary>Cost of one kilometre driven. Default 0.5.</summary>
    public double Kilometres { get; init; } = 0.5;
}
