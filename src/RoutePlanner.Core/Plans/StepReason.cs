namespace RoutePlanner.Core.Plans;

/// <summary>Why a unit does what no demand asks for, as in plan.json.</summary>
public static class StepReason
{
    /// <summary>To be seen where the risk is; of a drive: it is a patrol round, not the fastest way.</summary>
    public const string Presence = "presence";

    /// <summary>Nothing better to do before the next stop.</summary>
    public const string Spare = "spare";

    /// <summary>There before the planned time.</summary>
    public const string Early = "early";
}
