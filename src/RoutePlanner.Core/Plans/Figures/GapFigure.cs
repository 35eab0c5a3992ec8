using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>How long a place or key road is alone (docs/figures.md). Seconds.</summary>
public sealed record GapFigure
{
    /// <summary>Place (<see cref="DemandKind.Visits"/>) or key road.</summary>
    public required DemandKind Kind { get; init; }

    /// <summary>Id of the place or key road.</summary>
    public required string TargetId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Area it is counted in, or null.</summary>
    public required string? AreaId { get; init; }

    /// <summary>The hours of its demand; the whole night where it has none.</summary>
    public required TimeWindow Hours { get; init; }

    /// <summary>Whether a demand of tonight asks for visits, passes or a longest gap there.</summary>
    public required bool IsAsked { get; init; }

    /// <summary>Visits of the place, or passes of the key road, by anyone, at any time.</summary>
    public required int Visits { get; init; }

    /// <summary>Longest time alone; of a key road that of its worst beat.</summary>
    public required int WorstGap { get; init; }

    /// <summary>When that begins.</summary>
    public required int WorstFrom { get; init; }

    /// <summary>Mean of the gaps, those of length 0 included; of a key road over all beats.</summary>
    public required double MeanGap { get; init; }

    /// <summary>Mean over time of the time since the last departure, 0 while somebody is there; of a key road its worst beat's; whole milliseconds.</summary>
    public required double MeanIdleness { get; init; }

    /// <summary>Longest gap allowed, or null.</summary>
    public required int? GapMax { get; init; }

    /// <summary>By how much the worst gap exceeds the rule; 0 without one.</summary>
    public int Excess => GapMax is { } max ? Math.Max(0, WorstGap - max) : 0;
}
