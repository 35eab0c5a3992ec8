namespace RoutePlanner.Benchmarks.Routino;

/// <summary>How the two answers compare, by the times that the programs report.</summary>
internal enum TripOutcome
{
    /// <summary>Times within 1 % (or a second).</summary>
    Equal,

    /// <summary>Our route takes less time.</summary>
    OursFaster,

    /// <summary>Routino's takes less.</summary>
    TheirsFaster,

    /// <summary>Routino finds no route.</summary>
    OnlyOurs,

    /// <summary>We find none.</summary>
    OnlyTheirs,

    /// <summary>Neither finds one.</summary>
    Neither,
}
