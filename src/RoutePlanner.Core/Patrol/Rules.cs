namespace RoutePlanner.Core.Patrol;

/// <summary>Hard rules: no plan breaks them.</summary>
public sealed record Rules
{
    /// <summary>Where teams may serve; default home only.</summary>
    public Jurisdiction Jurisdiction { get; init; } = Jurisdiction.HomeOnly;

    /// <summary>A break starts no earlier than this share of the shift; 0 to 1, default 0.25.</summary>
    public double BreakEarliestShare { get; init; } = 0.25;

    /// <summary>A break ends no later than this share of the shift; 0 to 1, default 0.8.</summary>
    public double BreakLatestShare { get; init; } = 0.8;
}
