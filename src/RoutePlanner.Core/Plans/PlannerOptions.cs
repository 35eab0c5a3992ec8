namespace RoutePlanner.Core.Plans;

/// <summary>What overrides the night's solver settings.</summary>
public sealed record PlannerOptions
{
    /// <summary>Iterations of the search, 0 or more; null takes night.json's.</summary>
    public int? Iterations { get; init; }

    /// <summary>Time limit of the search, more than 0; null takes night.json's.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Seed; null takes night.json's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>A plan to go on from, of this night or one like it: what it asks of a unit that can still be done is where the search starts. Null starts from nothing.</summary>
    public Plan? Start { get; init; }

    /// <summary>
    /// Seconds since the start of the night up to which <see cref="Start"/> has been driven: stops that were begun by then, or that a unit was on its way to, stay as they are. Null keeps none.
    /// </summary>
    public int? KeepUntil { get; init; }

    /// <summary>Threads that search, 1 or more; null takes night.json's, else as many as the machine has. The plan is the same with any number.</summary>
    public int? Threads { get; init; }

    /// <summary>The clock for the time limit and the progress estimate; default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Travel and risk made before for the same roads and night, for whoever solves many variants of one night; null to make them.</summary>
    internal PreparedNight? Prepared { get; init; }

    /// <summary>Whether spare time may be driven as patrol rounds; false for whoever only asks what demands can be kept.</summary>
    internal bool HasRounds { get; init; } = true;
}
