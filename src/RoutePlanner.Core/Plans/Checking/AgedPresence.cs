namespace RoutePlanner.Core.Plans.Checking;

/// <summary>A presence at one item, as docs/coverage.md counts it: by the age of what it leaves.</summary>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="End">Seconds, not before the start.</param>
/// <param name="Handicap">Age in seconds while it lasts.</param>
internal readonly record struct AgedPresence(long Start, long End, long Handicap)
{
    /// <summary>Age in a second from the start on.</summary>
    public long AgeAt(long t) => Math.Max(Handicap, t - (End - Handicap));

    /// <summary>Whether it never gives a lower age than another that has begun as well.</summary>
    public bool IsNeverBetterThan(AgedPresence other) => Handicap >= other.Handicap && End - Handicap <= other.End - other.Handicap;
}
