using RoutePlanner.Benchmarks.Instances.Reading;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>With which value a run ends before its time.</summary>
internal enum EarlyEnd
{
    /// <summary>With none.</summary>
    Never,

    /// <summary>With the best known value where nothing better exists (<see cref="BestKnown.IsProvenForAnyFleet"/>): the rest of the time could change nothing.</summary>
    AtProven,

    /// <summary>With the best known value, proven or not: saves time where the question is whether it is reached, but nothing better is found.</summary>
    AtKnown,
}
