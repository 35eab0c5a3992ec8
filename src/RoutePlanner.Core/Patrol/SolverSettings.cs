namespace RoutePlanner.Core.Patrol;

/// <summary>How long the search runs. The same seed and iteration budget give the same plan, byte for byte, unless the time limit cuts the search short.</summary>
public sealed record SolverSettings
{
    /// <summary>Iterations of the search, 0 or more; default 50,000.</summary>
    public int Iterations { get; init; } = 50_000;

    /// <summary>Time limit in seconds, more than 0; default 40.</summary>
    public double Seconds { get; init; } = 40;

    /// <summary>Seed of the random generator; default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads that search, 1 to 1024; null, the default, takes as many as the machine has. The plan is the same with any number.</summary>
    public int? Threads { get; init; }
}
