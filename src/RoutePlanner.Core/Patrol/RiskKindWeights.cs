using System.Collections.Immutable;

namespace RoutePlanner.Core.Patrol;

/// <summary>Factors of the risk of each kind of watch item, 0 to 100, default 1.</summary>
public sealed record RiskKindWeights
{
    /// <summary>Of every beat.</summary>
    public double Road { get; init; } = 1;

    /// <summary>Of beats on key roads, besides <see cref="Road"/>; once also where several share a beat.</summary>
    public double KeyRoad { get; init; } = 1;

    /// <summary>Of places, times their priority; kinds that are absent have 1.</summary>
    public ImmutableDictionary<PlaceKind, double> Places { get; init; } = ImmutableDictionary<PlaceKind, double>.Empty;

    /// <summary>Factor of places of a kind.</summary>
    public double Of(PlaceKind kind) => Places.GetValueOrDefault(kind, 1);
}
