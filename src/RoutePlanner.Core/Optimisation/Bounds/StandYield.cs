using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// What standing adds to the moment it begins with, which is a drive's <see cref="ArcYields"/> already.
/// <code>
/// d seconds of strength σ(d) leave, above what the moment at their start leaves, no more than a presence of strength  s(y) = σ(y) − ½ · 2^(−y/h)  that lasts y
/// y = d + the time that a beat driven on from there may still draw on the stop (ArcYields)
/// cut into pieces of LastingSeconds, each is s(y) times a presence of full strength as long: a share of it, so at a share of its price (RiskBound)
/// </code>
/// A stop of no more than the head start is left out: the moment's presence lasts longer.
/// </summary>
internal static class StandYield
{
    /// <summary>How long a presence lasts that pieces of standing are measured by. Shorter ones would charge a quarter of an hour's standing for several, longer ones give more than there was.</summary>
    public const int LastingSeconds = 1440;

    /// <summary>How long a beat driven on from a stop draws on its presence at most.</summary>
    public const int DrawnOnSeconds = ArcYields.LastingSeconds - ArcYields.HeadStartSeconds;

    /// <summary>The most full presences a second that standing makes; a weaker tier makes its share of it.</summary>
    /// <param name="halfLifeSeconds">How protection fades.</param>
    /// <param name="drawnOn">How long a beat driven on to still draws on the stop; 0 where that beat is paid for again.</param>
    public static double RateOf(int halfLifeSeconds, int drawnOn)
    {
        // Handicaps are whole seconds, of this one, of the moment's, and of a weaker tier's.
        var (most, rounding) = (0.0, Math.Pow(2, 2.0 / halfLifeSeconds));
        for (var seconds = ArcYields.HeadStartSeconds; seconds < 4 * LastingSeconds; seconds++)
        {
            // Pieces begin at whole multiples: just behind one is where one more counts.
            var y = seconds + drawnOn;
            var strength = (rounding * Presence.StandStrength(y + 1)) - (Presence.PassStrength / rounding * Math.Pow(2, -(y + 1.0) / halfLifeSeconds));
            most = Math.Max(most, ((y / LastingSeconds) + 1) * strength / seconds);
        }

        // Longer ones: s is at most 1, and d + y make no more than (d + drawnOn) / Lasting + 1 pieces.
        return Math.Max(most, rounding * ((4.0 * LastingSeconds) + drawnOn + LastingSeconds) / LastingSeconds / (4 * LastingSeconds));
    }
}
