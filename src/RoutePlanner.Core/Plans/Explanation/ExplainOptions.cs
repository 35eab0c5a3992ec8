namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>How hard an explanation tries.</summary>
public sealed record ExplainOptions
{
    /// <summary>Iterations of each search, 8 or more; default 400. More find more repairs and make "not found" say more, and take longer.</summary>
    public int Iterations { get; init; } = 400;

    /// <summary>Whether repairs are looked for; default true. Without them only the conflict is found.</summary>
    public bool WithRepairs { get; init; } = true;

    /// <summary>Time after which no further repair is looked for; default 20 s. What is being tried is finished.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The clock for the time limit; default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
