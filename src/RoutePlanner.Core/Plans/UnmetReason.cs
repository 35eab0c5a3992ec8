namespace RoutePlanner.Core.Plans;

/// <summary>Why a demand isn't met, as in plan.json.</summary>
public static class UnmetReason
{
    /// <summary>No unit on duty is allowed to serve it.</summary>
    public const string NoEligibleUnit = "no-eligible-unit";

    /// <summary>No road leads there for any allowed unit.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>Allowed units have no room left for it.</summary>
    public const string NoTime = "no-time";

    /// <summary>All visits are there, but a gap is longer than its rule.</summary>
    public const string Gap = "gap";

    /// <summary>A direction is asked for that the road does not allow.</summary>
    public const string OneWay = "one-way";
}
