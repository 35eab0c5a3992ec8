using System.Collections.Immutable;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>What the rules say of one mode as a whole.</summary>
/// <param name="Keys">Tags whose word on access counts, the most specific first.</param>
/// <param name="NightFactor">Speeds at night are those by day times this, 0.5–1.</param>
/// <param name="UTurnSeconds">For turning round away from a dead end, 0–600.</param>
/// <param name="IsPatrolVehicle">Whether what is open to emergency vehicles is open to it.</param>
internal sealed record ModeRule(ImmutableArray<string> Keys, double NightFactor, int UTurnSeconds, bool IsPatrolVehicle)
{
    private const string General = "access";
    private readonly ImmutableArray<RefinedKey> specific = [.. Keys.Where(k => k != General).Select(k => new RefinedKey(k))];

    /// <summary>The keys that speak of access, the most specific first.</summary>
    public ImmutableArray<RefinedKey> Access { get; } = [.. Keys.Select(k => new RefinedKey(k))];

    /// <summary>Those of <see cref="Access"/> that name this mode or a group of modes; the general <c>access</c> says too little to open a way for people.</summary>
    public ImmutableArray<RefinedKey> SpecificAccess => specific;

    /// <summary>The keys of one-way rules for this mode alone.</summary>
    public ImmutableArray<RefinedKey> OneWay { get; } = [.. Keys.Where(k => k != General).Select(k => new RefinedKey($"oneway:{k}"))];

    /// <summary>The keys of speed limits, those for this mode first.</summary>
    public ImmutableArray<RefinedKey> MaxSpeed { get; } = [.. Keys.Where(k => k != General).Select(k => new RefinedKey($"maxspeed:{k}")), new("maxspeed")];
}
