namespace RoutePlanner.Core.Roads.Access;

/// <summary>What a value of an access tag means to a patrol, the strictest first.</summary>
internal enum AccessMeaning
{
    /// <summary>Nobody gets in.</summary>
    Closed,

    /// <summary>Kept for buses: patrol vehicles by <see cref="PatrolPolicy.BusRoadsAreOpen"/>, others not.</summary>
    Bus,

    /// <summary>Patrol vehicles are let in everywhere, others are not.</summary>
    Emergency,

    /// <summary>An e-bike is pushed; nobody else is concerned.</summary>
    Push,

    /// <summary>Whom the kind of road lets in.</summary>
    Open,

    /// <summary>Also whom the kind of road keeps out, where a sign may do that.</summary>
    Welcome,
}
