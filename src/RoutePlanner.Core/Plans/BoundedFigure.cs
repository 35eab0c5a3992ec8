namespace RoutePlanner.Core.Plans;

/// <summary>Names in a plan's bounds of figures that are no terms of the cost.</summary>
public static class BoundedFigure
{
    /// <summary>The greatest longest gap ÷ gap_max of any demand that has one.</summary>
    public const string WorstGap = "worstGap";

    /// <summary>Share of the night's risk that no free unit reaches within ten minutes (<see cref="ResponseHour"/>).</summary>
    public const string LateRisk = "lateRisk";

    /// <summary>Longest ÷ mean duty of the worst group of units (<see cref="DutyGroup"/>).</summary>
    public const string DutyRatio = "dutyRatio";
}
