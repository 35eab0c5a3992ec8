namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>
/// Counts the processor time of this process instead of time on the wall, so that what else a machine does takes nothing from a run. Compilation and garbage
/// collection on other threads count too.
/// </summary>
internal sealed class ProcessorClock : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
