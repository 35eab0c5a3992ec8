namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>What can stand in the way of a demand, in the order in which a conflict lists it.</summary>
public enum RuleKind
{
    /// <summary>Only some tiers count.</summary>
    Tiers,

    /// <summary>The team must have a skill.</summary>
    Skills,

    /// <summary>Units keep to their areas.</summary>
    HomeAreas,

    /// <summary>Who is on duty, from when to when.</summary>
    Shifts,

    /// <summary>Units take their breaks.</summary>
    Breaks,

    /// <summary>Visits count in some hours only.</summary>
    Windows,

    /// <summary>More than one visit or pass is asked for.</summary>
    Count,

    /// <summary>A visit takes a while.</summary>
    VisitLength,

    /// <summary>Visits must lie apart.</summary>
    GapMin,

    /// <summary>The target may not be alone for longer.</summary>
    GapMax,

    /// <summary>A key road must be driven in a certain direction, or in both.</summary>
    Direction,

    /// <summary>Roads that the unit's mode may not use.</summary>
    Access,

    /// <summary>Roads that are closed tonight.</summary>
    Closures,

    /// <summary>The way takes time.</summary>
    TravelTime,

    /// <summary>Another demand that the same units must serve.</summary>
    OtherDemand,
}
