namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>How long a solver may search.</summary>
/// <param name="Time">Measured by <paramref name="Clock"/>, set-up included.</param>
/// <param name="Iterations">Our search cools and ends by these alone if they are limited, so that versions of it can be compared on a busy machine; the time must suffice.</param>
internal sealed record SolverBudget(TimeSpan Time, TimeProvider Clock, int Iterations = int.MaxValue)
{
    private readonly long started = Clock.GetTimestamp();

    /// <summary>Time since the budget was made.</summary>
    public TimeSpan Elapsed => Clock.GetElapsedTime(started);

    /// <summary>Time left; never below 0.</summary>
    public TimeSpan Left => Time > Elapsed ? Time - Elapsed : TimeSpan.Zero;
}
