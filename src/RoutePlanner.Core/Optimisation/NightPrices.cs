using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>What one of each whole unit of <see cref="NightTotals"/> costs, in the objective's unit.</summary>
internal sealed class NightPrices(Objective objective)
{
    public const double MillionthsPerUnit = 1e6;
    public const double SecondsPerMinute = 60;
    public const double MillisecondsPerMinute = 60_000;
    public const double CentimetresPerKilometre = 100_000;

    public double Risk { get; } = objective.UnprotectedRisk / MillionthsPerUnit;

    public double GapExcess { get; } = objective.GapExcess / SecondsPerMinute;

    public double Idleness { get; } = objective.Idleness / MillisecondsPerMinute;

    /// <summary>A second of <see cref="CoverageTotals.LongGaps"/>; 0 but where the search judges by it.</summary>
    public double LongGaps { get; init; }

    public double MissedVisits { get; } = objective.MissedVisits;

    public double MissedPasses { get; } = objective.MissedPasses;

    public double Centimetre { get; } = objective.Kilometres / CentimetresPerKilometre;

    public double Of(in CoverageTotals totals) =>
        (totals.Risk * Risk) + (totals.GapExcess * GapExcess) + (totals.Idleness * Idleness) + (totals.LongGaps * LongGaps) + (totals.MissedVisits * MissedVisits) + (totals.MissedPasses * MissedPasses);

    public double Of(in NightTotals totals) => Of(totals.Coverage) + (totals.Centimetres * Centimetre);
}
