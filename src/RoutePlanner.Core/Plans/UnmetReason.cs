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

    /// <summary>With <see cref="NoEligibleUnit"/>: none of those who otherwise could is of a tier that counts.</summary>
    public const string Tiers = "tiers";

    /// <summary>With <see cref="NoEligibleUnit"/>: none of those who otherwise could has the skill.</summary>
    public const string Skills = "skills";

    /// <summary>With <see cref="NoEligibleUnit"/>: none of those who otherwise could may serve in the area.</summary>
    public const string HomeAreas = "home-areas";

    /// <summary>With <see cref="NoEligibleUnit"/>: none of those who otherwise could is on duty tonight.</summary>
    public const string Shifts = "shifts";

    /// <summary>All who may serve it are off duty when visits count.</summary>
    public const string OffDuty = "off-duty";
}
