using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>How long a target is alone during its demand's hours.</summary>
/// <param name="Worst">Longest gap, seconds.</param>
/// <param name="ExcessSeconds">Sum of what gaps exceed gap_max by; 0 where there is no such rule.</param>
/// <param name="IdleMilliseconds">How long ago somebody was there, on average over all moments of the hours; rounded down.</param>
/// <param name="IsVisited">Whether anybody comes at all.</param>
internal readonly record struct GapFigures(long Worst, long ExcessSeconds, long IdleMilliseconds, bool IsVisited)
{
    /// <summary>
    /// Gaps between stays: each runs from a departure to the next arrival, the start and the end of the hours count as one and the other.
    /// </summary>
    /// <param name="stays">Arrival and departure of whoever comes, in any order, possibly overlapping; what lies outside the hours is cut off.</param>
    /// <param name="hours">The demand's hours.</param>
    /// <param name="gapMax">Longest gap allowed, or null.</param>
    public static GapFigures Between(IEnumerable<(long Start, long End)> stays, TimeWindow hours, int? gapMax)
    {
        var inside = stays
            .Select(stay => (Start: Math.Max(stay.Start, hours.Start), End: Math.Min(stay.End, hours.End)))
            .Where(stay => stay.Start <= stay.End)
            .OrderBy(stay => stay.Start)
            .ToList();
        long departure = hours.Start;
        long worst = 0;
        long excess = 0;
        Int128 ages = 0;
        foreach (var (start, end) in inside.Append((hours.End, hours.End)))
        {
            var gap = Math.Max(0, start - departure);
            worst = Math.Max(worst, gap);
            excess += gapMax is { } longest ? Math.Max(0, gap - longest) : 0;
            // Over a gap the time since the departure grows from 0 to the gap: a triangle, in milliseconds × seconds.
            ages += (Int128)gap * gap * 1000 / 2;
            departure = Math.Max(departure, end);
        }

        return new GapFigures(worst, excess, hours.End > hours.Start ? (long)(ages / (hours.End - hours.Start)) : 0, inside.Count > 0);
    }
}
