namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>What a commander can do so that a demand is met, the easiest first.</summary>
public enum RepairKind
{
    /// <summary>Nothing but to plan again: the night has room for it as it is.</summary>
    PlanAgain,

    /// <summary>A longer gap is allowed.</summary>
    WiderGap,

    /// <summary>Visits may lie closer to each other.</summary>
    CloserVisits,

    /// <summary>Visits count for longer: earlier or later.</summary>
    WiderWindow,

    /// <summary>Fewer visits or passes are asked for.</summary>
    FewerVisits,

    /// <summary>Another tier's visits count, too.</summary>
    OtherTier,

    /// <summary>The skill isn't asked for tonight.</summary>
    WithoutSkill,

    /// <summary>A unit of another area may serve here, too.</summary>
    NeighbourHelp,

    /// <summary>A unit starts earlier or stays longer.</summary>
    LongerShift,

    /// <summary>A demand of lower priority is left out tonight.</summary>
    DropLower,

    /// <summary>A team that is off tonight comes on duty.</summary>
    CallIn,

    /// <summary>One more unit, which the county hasn't got yet.</summary>
    ExtraUnit,
}
