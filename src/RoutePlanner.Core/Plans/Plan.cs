using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans;

/// <summary>All routes of one night, what became of every demand, and what it costs. The content of plan.json.</summary>
public sealed record Plan
{
    /// <summary>Version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>The county's id.</summary>
    public required string CountyId { get; init; }

    /// <summary>Digest of the inputs, see <see cref="Patrol.County.InputsDigest"/>.</summary>
    public required string InputsDigest { get; init; }

    /// <summary>Program and version.</summary>
    public required string Software { get; init; }

    /// <summary>Seed of the search.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The night.</summary>
    public required PlanNight Night { get; init; }

    /// <summary>Routes, in order of units.</summary>
    public required ImmutableArray<UnitPlan> Units { get; init; }

    /// <summary>Demands, places before key roads.</summary>
    public required ImmutableArray<DemandResult> Demands { get; init; }

    /// <summary>Terms by name, in the order of docs/plan.md.</summary>
    public required ImmutableSortedDictionary<string, Term> Totals { get; init; }

    /// <summary>Bounds by term name.</summary>
    public required ImmutableSortedDictionary<string, TermBound> Bounds { get; init; }

    /// <summary>Response hour by hour; null where the plan doesn't state it.</summary>
    public ImmutableArray<ResponseHour>? Response { get; init; }

    /// <summary>How evenly duty lies on units that can be compared, by the first of them; null where the plan doesn't state it.</summary>
    public ImmutableArray<DutyGroup>? Balance { get; init; }

    /// <summary>Writes the plan as plan.json; the same plan gives the same bytes. A file of that name is replaced only once all is written.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void WriteJson(string path) => PlanJson.Write(this, path);

    /// <summary>Reads a plan.json. Whether the plan holds is another matter: see <see cref="Checking.PlanChecker"/>.</summary>
    /// <exception cref="MapData.InputException">The file is missing or not a plan; carries every problem found.</exception>
    public static Plan ReadJson(string path) => PlanJson.Read(path);
}
