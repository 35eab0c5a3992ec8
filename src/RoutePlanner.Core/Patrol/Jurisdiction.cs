namespace RoutePlanner.Core.Patrol;

/// <summary>Where a team may serve; driving through is always allowed.</summary>
public enum Jurisdiction
{
    /// <summary>Only in its own areas and what lies inside them.</summary>
    HomeOnly,

    /// <summary>Also in areas that touch its own, of the same kind.</summary>
    Neighbours,

    /// <summary>Everywhere.</summary>
    Free,
}
