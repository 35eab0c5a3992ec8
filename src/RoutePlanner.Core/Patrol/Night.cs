using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol;

/// <summary>The scenario of one night (night.json).</summary>
public sealed record Night
{
    /// <summary>The date the night starts.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Local time of second 0 of the plan; default 20:00.</summary>
    public LocalTime Start { get; init; } = new(20, 0);

    /// <summary>Local time the night ends; not after the start means the next day; default 06:00.</summary>
    public LocalTime End { get; init; } = new(6, 0);

    /// <summary>Changes to what places and key roads ask for, this night only.</summary>
    public ImmutableArray<DemandOverride> DemandOverrides { get; init; } = [];

    /// <summary>Stops that stay, whatever else is planned.</summary>
    public ImmutableArray<LockedStop> Locks { get; init; } = [];

    /// <summary>Hard rules.</summary>
    public Rules Rules { get; init; } = new();

    /// <summary>What soft terms cost.</summary>
    public Objective Objective { get; init; } = new();

    /// <summary>How the risk is made.</summary>
    public RiskSettings Risk { get; init; } = new();

    /// <summary>How long and from which seed the search runs.</summary>
    public SolverSettings Solver { get; init; } = new();

    /// <summary>From start to end in local time.</summary>
    internal NightHours Hours => new(Date + Start, (End <= Start ? Date.PlusDays(1) : Date) + End);

    /// <summary>Length in seconds, by elapsed time in <paramref name="zone"/> (a clock change inside the night counts).</summary>
    public int LengthSeconds(DateTimeZone zone) => SecondsOf(Hours.End, zone);

    /// <summary>Seconds from the start of the night to a local time; negative before it.</summary>
    public int SecondsOf(LocalDateTime local, DateTimeZone zone) =>
        (int)(local.InZoneLeniently(zone).ToInstant() - (Date + Start).InZoneLeniently(zone).ToInstant()).TotalSeconds;
}
