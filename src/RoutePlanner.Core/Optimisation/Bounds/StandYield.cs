using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// What standing adds to the moment it begins with and to staying present at a pass's strength, which <see cref="ArcYields"/> pay for already.
/// <code>
/// d seconds of strength σ(d) leave, above what the moment at their start leaves, no more than a presence of strength  s(d) = σ(d) − ½ · 2^(−d/h)  that lasts d
/// cut into pieces of LastingSeconds, each is s(d) times a presence of full strength as long: a share of it, so at a share of its price (RiskBound)
/// </code>
/// </summary>
internal static class StandYield
{
    /// <summary>How long a presence lasts that pieces of standing are measured by. Shorter ones would charge a quarter of an hour's standing for several, longer ones give more than there was.</summary>
    public const int LastingSeconds = 1440;

    /// <summary>The most full presences a second that standing makes; a weaker tier makes its share of it.</summary>
    public static double RateOf(int halfLifeSeconds)
    {
        // Handicaps are whole seconds, of this one, of the moment's, and of a weaker tier's.
        var (most, rounding) = (0.0, Math.Pow(2, 2.0 / halfLifeSeconds));
        for (var seconds = 1; seconds < 4 * LastingSeconds; seconds++)
        {
            var pieces = (seconds + LastingSeconds - 1) / LastingSeconds;
            var strength = (rounding * Presence.StandStrength(seconds)) - (Presence.PassStrength / rounding * Math.Pow(2, -(double)seconds / halfLifeSeconds));
            most = Math.Max(most, pieces * strength / seconds);
        }

        // Longer ones: s is at most 1, and the last piece may be one for a second.
        return Math.Max(most, rounding * 5 / (4 * LastingSeconds));
    }
}
