using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>
/// Gaps of one place or beat inside its hours, whose start and end count as a departure and an arrival; visits that overlap have a gap of 0 (docs/plan.md). Mean idleness is that of
/// Machado et al. 2002, "Multi-Agent Patrolling: An Empirical Analysis of Alternative Architectures": the time since the last visit, averaged over time; over a gap of g seconds it grows
/// from 0 to g, so that it is Σ g² / 2 over the hours, in whole milliseconds.
/// </summary>
/// <param name="Count">Number of gaps, at least 1.</param>
/// <param name="Total">Their sum, seconds.</param>
/// <param name="Worst">The longest, seconds.</param>
/// <param name="WorstFrom">When it begins.</param>
/// <param name="MeanIdleness">Milliseconds, rounded down.</param>
internal sealed record GapSpans(int Count, long Total, int Worst, int WorstFrom, long MeanIdleness)
{
    /// <summary>Sum of what gaps exceed the longest allowed by, seconds; 0 where there is no such rule.</summary>
    public long Excess { get; init; }

    /// <summary>The gaps between visits in order of start.</summary>
    public static GapSpans Of(IEnumerable<(int Start, int End)> visits, TimeWindow hours, int? gapMax = null)
    {
        var (left, count, total, worst, worstFrom, squares, excess) = (hours.Start, 0, 0L, 0, hours.Start, 0L, 0L);
        void Close(int arrival)
        {
            var gap = Math.Max(0, Math.Min(arrival, hours.End) - left);
            count++;
            total += gap;
            squares += (long)gap * gap;
            excess += gapMax is { } longest ? Math.Max(0, gap - longest) : 0;
            if (gap > worst)
            {
                (worst, worstFrom) = (gap, left);
            }
        }

        foreach (var (start, end) in visits)
        {
            Close(start);
            left = Math.Max(left, Math.Min(end, hours.End));
        }

        Close(hours.End);
        return new GapSpans(count, total, worst, worstFrom, hours.End > hours.Start ? 500 * squares / (hours.End - hours.Start) : 0) { Excess = excess };
    }
}
