namespace RoutePlanner.Core.Coverage;

/// <summary>A visit as the state keeps it, with where the walk through its item's visits (<see cref="AgeSweep"/>) stood once it had begun: what comes before need not be walked again.</summary>
internal struct KeptVisit
{
    /// <summary><see cref="Handicap"/> where more than one visit was kept: the walk can't be resumed here.</summary>
    public const int Several = -1;

    /// <summary>The visit.</summary>
    public ItemVisit Visit;

    /// <summary>Handicap of the visit that ruled from its start on: this one, or a stronger one.</summary>
    public int Handicap;

    /// <summary>When that was born.</summary>
    public int Born;

    /// <summary>Sum up to this one's start.</summary>
    public long SumBefore;
}
