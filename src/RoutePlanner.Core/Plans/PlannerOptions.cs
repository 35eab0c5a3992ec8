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

    /// <summary>The clock for the time limit and the progress estimate; default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Travel and risk made before for the same roads and night, for whoever solves many variants of one night; null to make them.</summary>
    internal PreparedNight? Prepared { get; init; }
}
