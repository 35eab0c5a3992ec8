using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>Two units or more of one tier with the same areas and hours, and how evenly the night's work lies on them. Duty is driving, visiting, holding and being seen; neither breaks nor waiting with nothing to do.</summary>
public sealed record DutyGroup
{
    /// <summary>Their tier.</summary>
    public required Tier Tier { get; init; }

    /// <summary>The units.</summary>
    public required ImmutableArray<string> UnitIds { get; init; }

    /// <summary>The longest duty of one of them, seconds.</summary>
    public required int LongestSeconds { get; init; }

    /// <summary>The mean of their duties, seconds; more than 0.</summary>
    public required double MeanSeconds { get; init; }
}
