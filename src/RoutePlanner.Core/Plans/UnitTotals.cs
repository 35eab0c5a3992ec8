namespace RoutePlanner.Core.Plans;

/// <summary>Sums over one unit's steps. Counted per unit, never multiplied by the people in it.</summary>
public sealed record UnitTotals
{
    /// <summary>Metres of drives and passes.</summary>
    public required double DriveMetres { get; init; }

    /// <summary>Seconds of drives and passes.</summary>
    public required int DriveSeconds { get; init; }

    /// <summary>Number of passes.</summary>
    public required int Passes { get; init; }

    /// <summary>Number of visits and holds.</summary>
    public required int Visits { get; init; }

    /// <summary>Seconds of visits and holds.</summary>
    public required int VisitSeconds { get; init; }

    /// <summary>Seconds of waits.</summary>
    public required int WaitSeconds { get; init; }

    /// <summary>Seconds of breaks.</summary>
    public required int BreakSeconds { get; init; }
}
