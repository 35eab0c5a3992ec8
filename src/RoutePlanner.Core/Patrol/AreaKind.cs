namespace RoutePlanner.Core.Patrol;

/// <summary>Level of an <see cref="Area"/>, largest first.</summary>
public enum AreaKind
{
    /// <summary>The whole county.</summary>
    County,

    /// <summary>A township, or the county seat.</summary>
    Township,

    /// <summary>A work area (工作区) of a squad.</summary>
    WorkArea,

    /// <summary>A village.</summary>
    Village,
}
