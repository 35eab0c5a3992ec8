namespace RoutePlanner.Core.Plans.Figures;

/// <summary>By what coverage is told apart.</summary>
public enum CoverageGroup
{
    /// <summary>Everything.</summary>
    Whole,

    /// <summary>By who is present.</summary>
    Tier,

    /// <summary>By where: townships, or work areas where there are none.</summary>
    Area,

    /// <summary>By the class of the road; places for themselves.</summary>
    RoadClass,

    /// <summary>By the hour since the start of the night.</summary>
    Hour,
}
