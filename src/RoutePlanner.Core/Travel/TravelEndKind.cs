namespace RoutePlanner.Core.Travel;

/// <summary>What is at an end of a drive.</summary>
internal enum TravelEndKind
{
    /// <summary>The unit stands there.</summary>
    Stop,

    /// <summary>It has just driven other arcs.</summary>
    After,

    /// <summary>It drives on over other arcs.</summary>
    Before,
}
