using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans;

/// <summary>One unit's night: its route.</summary>
public sealed record UnitPlan
{
    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>Its team.</summary>
    public required string TeamId { get; init; }

    /// <summary>Its tier.</summary>
    public required Tier Tier { get; init; }

    /// <summary>How it moves.</summary>
    public required Mode Mode { get; init; }

    /// <summary>Seconds since the start of the night; the first step starts here.</summary>
    public required int ShiftStart { get; init; }

    /// <summary>Seconds since the start of the night; the last step ends here.</summary>
    public required int ShiftEnd { get; init; }

    /// <summary>Place where it starts and ends.</summary>
    public required string BaseId { get; init; }

    /// <summary>Sums over the steps.</summary>
    public required UnitTotals Totals { get; init; }

    /// <summary>In order, without holes.</summary>
    public required ImmutableArray<PlanStep> Steps { get; init; }
}
