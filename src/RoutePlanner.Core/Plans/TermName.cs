namespace RoutePlanner.Core.Plans;

/// <summary>Names of the objective's terms, as in plan.json.</summary>
public static class TermName
{
    /// <summary>Priority × missing visits of places.</summary>
    public const string MissedVisits = "missedVisits";

    /// <summary>Priority × missing passes of key roads.</summary>
    public const string MissedPasses = "missedPasses";

    /// <summary>Priority × minutes beyond gap_max.</summary>
    public const string GapExcess = "gapExcess";

    /// <summary>Minutes since somebody was last at each target, on average over its hours, times the priority.</summary>
    public const string Idleness = "idleness";

    /// <summary>Unprotected risk (docs/coverage.md).</summary>
    public const string UnprotectedRisk = "unprotectedRisk";

    /// <summary>Kilometres driven.</summary>
    public const string Kilometres = "kilometres";
}
