namespace RoutePlanner.Core.Patrol;

/// <summary>What a <see cref="Demand"/> asks for.</summary>
public enum DemandKind
{
    /// <summary>Visits of a place.</summary>
    Visits,

    /// <summary>Passes of a key road.</summary>
    Passes,
}
