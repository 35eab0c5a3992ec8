namespace RoutePlanner.Benchmarks.Tests.Instances;

/// <summary>A millisecond passes each time that it is looked at, so that a search limited by time is the same on every machine.</summary>
internal sealed class CountingClock : TimeProvider
{
    private long looks;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => ++looks;
}
