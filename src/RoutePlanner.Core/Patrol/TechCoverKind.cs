namespace RoutePlanner.Core.Patrol;

/// <summary>What watches a place without a patrol.</summary>
public enum TechCoverKind
{
    /// <summary>Camera.</summary>
    Cctv,

    /// <summary>Infrared barrier.</summary>
    Infrared,

    /// <summary>Household alarm.</summary>
    Alarm,

    /// <summary>Manned gate with registration.</summary>
    Gate,
}
