using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>Why a demand isn't met, and what would make room for it.</summary>
public sealed record DemandExplanation
{
    /// <summary>The demand as it is tonight.</summary>
    public required Demand Demand { get; init; }

    /// <summary>What became of it in the plan.</summary>
    public required DemandResult Result { get; init; }

    /// <summary>Irreducible sets of rules, each a cause for itself; empty where the night has room for the demand as it is, or where the search was stopped before.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>Verified repairs, the cheapest first.</summary>
    public ImmutableArray<Repair> Repairs { get; init; } = [];

    /// <summary>Whether everything was looked at; false where it was cancelled or ran out of time.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Searches made: nights planned anew for a few units.</summary>
    public int Searches { get; init; }
}
