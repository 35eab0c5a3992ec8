namespace RoutePlanner.Core.Plans;

/// <summary>Names in a plan's bounds of figures that are no terms of the cost.</summary>
public static class BoundedFigure
{
    /// <summary>The greatest longest gap ÷ gap_max of any demand that has one.</summary>
    public const string WorstGap = "worstGap";
}
