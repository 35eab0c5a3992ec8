namespace RoutePlanner.Core.Travel;

/// <summary>What several paths between two ends must keep to.</summary>
public sealed record AlternativeOptions
{
    /// <summary>How many paths are wanted, the shortest included; at least 1.</summary>
    public int Count { get; init; } = 3;

    /// <summary>No path takes more than this many times the shortest; at least 1.</summary>
    public double MaxStretch { get; init; } = 1.4;

    /// <summary>The largest part of a path's length, 0 to 1, that may lie on streets of any other chosen before it.</summary>
    public double MaxShared { get; init; } = 0.6;

    /// <summary>
    /// Every path holds a stretch of at least this part of the shortest time, 0 to 1, on which it is the shortest way from the start and to the end alike: it has
    /// no detour without reason around it.
    /// </summary>
    public double MinPlateau { get; init; } = 0.1;

    /// <exception cref="ArgumentOutOfRangeException">Something is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Count, 1);
        if (!(MaxStretch >= 1 && MaxStretch <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(MaxStretch), MaxStretch, "It must be 1 to 100.");
        }

        CheckShare(MaxShared, nameof(MaxShared));
        CheckShare(MinPlateau, nameof(MinPlateau));
    }

    private static void CheckShare(double share, string name)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(name, share, "It must be 0 to 1.");
        }
    }
}
