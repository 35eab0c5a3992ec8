namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>What an explanation is doing.</summary>
public enum ExplanationStage
{
    /// <summary>Whether the demand could be met if nothing else were asked.</summary>
    Alone,

    /// <summary>Which rules and other demands stand in its way.</summary>
    Competition,

    /// <summary>What would make room for it.</summary>
    Repairs,

    /// <summary>The checker looks at a night with a repair.</summary>
    Verifying,
}
