using System.Collections.Immutable;

namespace RoutePlanner.Core.Patrol;

/// <summary>How tonight's risk is made from what the county knows (docs/risk.md).</summary>
public sealed record RiskSettings
{
    /// <summary>How far along the streets an incident raises the risk, metres; 50 to 1,000, default 250.</summary>
    public double BandwidthMetres { get; init; } = 250;

    /// <summary>After so many days an incident counts half; 1 to 3,650, default 180.</summary>
    public double IncidentHalfLifeDays { get; init; } = 180;

    /// <summary>How much more incidents in nights of the same weekday count than those of other nights like it; 1 to 10, default 2.</summary>
    public double SameWeekdayFactor { get; init; } = 2;

    /// <summary>Whether no work waits in the morning although it is an ordinary weekday: incidents in Friday and Saturday nights then tell most. Default false.</summary>
    public bool IsHoliday { get; init; }

    /// <summary>In this time after a presence's end its protection halves, minutes; 1 to 240, default 30.</summary>
    public int HalfLifeMinutes { get; init; } = 30;

    /// <summary>How far along the streets a unit sees, metres; 0 to 500, default 0: it sees the beat it is on.</summary>
    public int SightMetres { get; init; }

    /// <summary>What each kind of watch item weighs.</summary>
    public RiskKindWeights KindWeights { get; init; } = new();

    /// <summary>The commander's changes, all of which count.</summary>
    public ImmutableArray<RiskOverride> Overrides { get; init; } = [];
}
