namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// What a night costs, by level; the lower level decides only where the higher ones are equal. Within a level the night's own weights count (docs/decisions/0013-night-search.md).
/// </summary>
/// <param name="Missed">Visits and passes that are missing.</param>
/// <param name="Alone">Gaps beyond their rule.</param>
/// <param name="Rest">Idleness, unprotected risk and kilometres.</param>
/// <param name="LongGaps">Gaps longer than aimed at, on the level of the rest; no part of the cost.</param>
internal readonly record struct NightRank(double Missed, double Alone, double Rest, double LongGaps) : IComparable<NightRank>
{
    /// <summary>The cost as the plan states it: the sum of all terms.</summary>
    public double Cost => Missed + Alone + Rest;

    /// <summary>By the rules alone: what is missing, then gaps beyond their rule.</summary>
    public int CompareRules(in NightRank other)
    {
        var order = Missed.CompareTo(other.Missed);
        return order != 0 ? order : Alone.CompareTo(other.Alone);
    }

    public int CompareTo(NightRank other)
    {
        var order = CompareRules(other);
        return order != 0 ? order : (Rest + LongGaps).CompareTo(other.Rest + other.LongGaps);
    }

    public static NightRank Of(in NightTotals totals, NightPrices prices) => new(
        (totals.Coverage.MissedVisits * prices.MissedVisits) + (totals.Coverage.MissedPasses * prices.MissedPasses),
        totals.Coverage.GapExcess * prices.GapExcess,
        (totals.Coverage.Idleness * prices.Idleness) + (totals.Coverage.Risk * prices.Risk) + (totals.Centimetres * prices.Centimetre),
        totals.Coverage.LongGaps * prices.LongGaps);
}
