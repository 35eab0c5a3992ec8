namespace RoutePlanner.Core.Coverage;

/// <summary>What a night's presence leaves to wish, or what a change of it does to that; whole numbers, so that sums don't depend on their order.</summary>
/// <param name="Risk">Unprotected risk in millionths (docs/coverage.md).</param>
/// <param name="GapExcess">Priority × seconds beyond gap_max; a key road's are those of its worst beat.</param>
/// <param name="Idleness">Priority × milliseconds since somebody was last there, on average over the demand's hours (and a key road's beats).</param>
/// <param name="LongGaps">Seconds by which each demand's longest gap is longer than aimed at (<see cref="CoverageState.GapAim"/>); what the search goes by, no term of the objective.</param>
/// <param name="MissedVisits">Priority × missing counted visits.</param>
/// <param name="MissedPasses">Priority × missing counted passes.</param>
internal readonly record struct CoverageTotals(long Risk, long GapExcess, long Idleness, long LongGaps, long MissedVisits, long MissedPasses)
{
    public static CoverageTotals operator +(in CoverageTotals a, in CoverageTotals b) =>
        new(a.Risk + b.Risk, a.GapExcess + b.GapExcess, a.Idleness + b.Idleness, a.LongGaps + b.LongGaps, a.MissedVisits + b.MissedVisits, a.MissedPasses + b.MissedPasses);

    public static CoverageTotals operator -(in CoverageTotals a, in CoverageTotals b) =>
        new(a.Risk - b.Risk, a.GapExcess - b.GapExcess, a.Idleness - b.Idleness, a.LongGaps - b.LongGaps, a.MissedVisits - b.MissedVisits, a.MissedPasses - b.MissedPasses);
}
