using System.Collections.Immutable;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The night as it was read, and where in its file each record of it stands.</summary>
internal sealed record NightSources(
    Night? Night,
    ImmutableArray<Sourced<DemandOverride>> Overrides,
    ImmutableArray<Sourced<RiskOverride>> RiskOverrides,
    ImmutableArray<Sourced<LockedStop>> Locks)
{
    /// <summary>A night that no file tells of, or none.</summary>
    public static NightSources Without(Night? night) => new(night, [], [], []);
}
