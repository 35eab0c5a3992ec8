using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// The longest gap that the search aims at: so long that one demand in ten is alone for longer. Only those few cost more, each by its longest gap, so that there is always something to be had by shortening the
/// longest gaps and nothing by shortening all others; as they get shorter, the aim does (docs/decisions/0018-longest-gaps.md).
/// </summary>
internal static class GapAim
{
    private const int OneIn = 10;

    /// <summary>Aim by a night as it is, in seconds, among demands that somebody may serve.</summary>
    public static int Of(NightRoutes night)
    {
        var gaps = night.Coverage.Gaps;
        var longest = new List<int>(gaps.Length);
        for (var demand = 0; demand < gaps.Length; demand++)
        {
            if (night.Problem.EligibleUnits[demand].Length > 0)
            {
                longest.Add(gaps[demand].Longest);
            }
        }

        longest.Sort();
        return longest.Count == 0 ? CoverageState.NoAim : longest[^(1 + (longest.Count / OneIn))];
    }
}
