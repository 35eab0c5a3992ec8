namespace RoutePlanner.Core.Patrol;

/// <summary>The three tiers of people.</summary>
public enum Tier
{
    /// <summary>Full-time officers in the county seat.</summary>
    Seat,

    /// <summary>Motorised township squads, which also supervise the villages.</summary>
    Township,

    /// <summary>Village teams on foot or e-bike.</summary>
    Village,
}
