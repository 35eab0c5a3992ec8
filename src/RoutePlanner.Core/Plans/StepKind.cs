namespace RoutePlanner.Core.Plans;

/// <summary>What a unit does in one step. In files lower-case.</summary>
public enum StepKind
{
    /// <summary>Drives (rides, walks) from one stop to the next.</summary>
    Drive,

    /// <summary>Drives a key road end to end, at patrol speed.</summary>
    Pass,

    /// <summary>Is at a place.</summary>
    Visit,

    /// <summary>Stands at a post.</summary>
    Hold,

    /// <summary>Takes its break where it is.</summary>
    Break,

    /// <summary>Waits where it is.</summary>
    Wait,
}
