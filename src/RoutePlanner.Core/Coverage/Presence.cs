using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage;

/// <summary>How strongly being somewhere protects, and its handicap (docs/coverage.md).</summary>
internal static class Presence
{
    /// <summary>A stop this long reaches full strength.</summary>
    public const int FullDwellSeconds = 720;

    /// <summary>Share of full strength that a unit has by being seen driving through.</summary>
    public const double PassStrength = 0.5;

    /// <summary>Share of a pass's strength at a beat that is only seen.</summary>
    public const double SeenShare = 0.5;

    /// <summary>How strongly a tier's presence protects, 0 to 1.</summary>
    public static double TierStrength(Tier tier) => tier switch
    {
        Tier.Seat => 1.0,
        Tier.Township => 0.9,
        _ => 0.6,
    };

    /// <summary>Strength of standing somewhere, before the tier's factor: grows with dwell up to <see cref="FullDwellSeconds"/>.</summary>
    public static double StandStrength(int seconds) => Math.Min(1.0, PassStrength + ((1 - PassStrength) * seconds / FullDwellSeconds));

    /// <summary>Age at which full strength has faded to this strength, in whole seconds.</summary>
    public static int Handicap(double strength, int halfLifeSeconds) => (int)Math.Round(halfLifeSeconds * Math.Log2(1 / strength));
}
