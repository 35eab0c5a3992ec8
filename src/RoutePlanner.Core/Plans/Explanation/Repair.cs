using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>A change that makes room for a demand, verified: the night was planned with it, the independent checker found no breach, and the demand is met.</summary>
public sealed record Repair
{
    /// <summary>What is changed.</summary>
    public required RepairKind Kind { get; init; }

    /// <summary>The demand that is met with it.</summary>
    public required string DemandId { get; init; }

    /// <summary>New value of the rule in minutes (<see cref="RepairKind.WiderGap"/>, <see cref="RepairKind.CloserVisits"/>); minutes by which a window or shift grows; null for others.</summary>
    public int? Minutes { get; init; }

    /// <summary>Visits or passes that are still asked for (<see cref="RepairKind.FewerVisits"/>).</summary>
    public int? Count { get; init; }

    /// <summary>Tonight's windows with the change, in seconds since the start of the night (<see cref="RepairKind.WiderWindow"/>).</summary>
    public ImmutableArray<TimeWindow> Windows { get; init; } = [];

    /// <summary>The tier that counts, too, or that of the extra unit.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The team that helps, stays longer or is called in; of an extra unit the one that it is modelled on.</summary>
    public string? TeamId { get; init; }

    /// <summary>The unit whose shift changes: the team's, with <c>#2</c>, … for its further shifts.</summary>
    public string? UnitId { get; init; }

    /// <summary>The shift in seconds since the start of the night (<see cref="RepairKind.LongerShift"/>, <see cref="RepairKind.CallIn"/>, <see cref="RepairKind.ExtraUnit"/>).</summary>
    public TimeWindow? Shift { get; init; }

    /// <summary>Base of the extra unit.</summary>
    public string? BaseId { get; init; }

    /// <summary>How the extra unit moves.</summary>
    public Mode? Mode { get; init; }

    /// <summary>The demand that is left out (<see cref="RepairKind.DropLower"/>).</summary>
    public string? OtherDemandId { get; init; }

    /// <summary>How much it asks of a commander; see docs/explanation.md. Comparable only with other repairs of the same demand.</summary>
    public double Cost { get; init; }

    /// <summary>Other demands that are kept less well with it; empty where nobody pays for it. One left out on purpose isn't among them.</summary>
    public ImmutableArray<string> Worse { get; init; } = [];

    /// <summary>Other demands that are met with it and weren't before.</summary>
    public ImmutableArray<string> Better { get; init; } = [];

    /// <summary>Units that serve the demand then.</summary>
    public ImmutableArray<string> ServedBy { get; init; } = [];

    /// <summary>The county with the change, its night included.</summary>
    public County ApplyTo(County county)
    {
        ArgumentNullException.ThrowIfNull(county);
        return RepairedCounty.Of(county, this);
    }
}
