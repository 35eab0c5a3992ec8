namespace RoutePlanner.Core.Roads.Access;

/// <summary>How much of a night a rule covers.</summary>
internal enum NightShare
{
    /// <summary>Not a minute.</summary>
    None,

    /// <summary>Some of it.</summary>
    Part,

    /// <summary>All of it.</summary>
    Whole,
}
