using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol;

/// <summary>Everything in a county folder, read and validated. Lists are in file order; every id that one record uses exists.</summary>
public sealed record County
{
    /// <summary>Short id, letters, digits and '-'.</summary>
    public required string Id { get; init; }

    /// <summary>Name in the county's own language.</summary>
    public required string Name { get; init; }

    /// <summary>Time zone of all bare times.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>Language of outputs unless the user says otherwise: <c>zh-CN</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Where the data comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The map.</summary>
    public required RoadLayer Roads { get; init; }

    /// <summary>Who may drive where, how fast: road_rules.json over the default rules.</summary>
    public RoadRules RoadRules { get; init; } = RoadRules.Default;

    /// <summary>On which side traffic keeps: what county.json says, else the rules.</summary>
    public DrivingSide DrivingSide { get; init; } = DrivingSide.Right;

    /// <summary>Areas, possibly none.</summary>
    public ImmutableArray<Area> Areas { get; init; } = [];

    /// <summary>Places, bases among them.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Key roads.</summary>
    public ImmutableArray<KeyRoad> KeyRoads { get; init; } = [];

    /// <summary>Teams.</summary>
    public required ImmutableArray<Team> Teams { get; init; }

    /// <summary>When teams are on duty.</summary>
    public required ImmutableArray<Duty> Duties { get; init; }

    /// <summary>Cameras, alarms and the like.</summary>
    public ImmutableArray<TechCover> TechCovers { get; init; } = [];

    /// <summary>Past incidents.</summary>
    public ImmutableArray<Incident> Incidents { get; init; } = [];

    /// <summary>Closed roads.</summary>
    public ImmutableArray<Closure> Closures { get; init; } = [];

    /// <summary>When villages have people.</summary>
    public ImmutableArray<VillageAvailability> VillageCalendar { get; init; } = [];

    /// <summary>Who answers for which area.</summary>
    public ImmutableArray<Responsibility> Responsibilities { get; init; } = [];

    /// <summary>The night as night.json has it, or the defaults for the folder where there is none.</summary>
    public required Night Night { get; init; }

    /// <summary>SHA-256 over the names and contents of the files read, lower-case hex: which inputs a plan was made from.</summary>
    public required string InputsDigest { get; init; }

    /// <summary>Warnings and notes of the reader; errors never get here.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Reads and checks a county folder (docs/formats.md).</summary>
    /// <param name="path">The folder.</param>
    /// <param name="date">The date the night starts, instead of the one in night.json or, without that file, the latest in duty.csv.</param>
    /// <exception cref="InputException">Something in the folder can't be used; it carries every problem in every file.</exception>
    public static County Read(string path, LocalDate? date = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return CountyReader.Read(path, date);
    }
}
