namespace RoutePlanner.Core.Plans;

/// <summary>How far a demand is kept.</summary>
public enum DemandStatus
{
    /// <summary>All counted visits are there and no gap is too long.</summary>
    Met,

    /// <summary>Something is served, but not all.</summary>
    Partly,

    /// <summary>Nothing is served.</summary>
    Unmet,
}
