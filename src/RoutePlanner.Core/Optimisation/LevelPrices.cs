using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Prices by which the search judges single moves so that a higher level outweighs a lower one: where the night's own weights don't, they are raised. What a squad's minute is worth is measured on a
/// night that is planned: the idleness and risk that all presence takes away, shared out over all minutes of duty.
/// </summary>
internal static class LevelPrices
{
    /// <summary>A minute beyond a gap rule at priority 1 is worth at least as much as a squad does against risk in so many.</summary>
    private const double DutyMinutesPerGapMinute = 60;

    /// <summary>A missing visit at priority 1 is worth at least a gap rule broken for so many minutes, besides.</summary>
    private const double GapMinutesPerMissed = 240;

    /// <summary>Cost of a second of <see cref="Coverage.CoverageTotals.LongGaps"/>: a minute is worth a minute of a squad's duty, at any priority. Nothing where it doesn't matter how visits are spread.</summary>
    private static double LongGaps(Objective objective, double dutyMinute) => objective.Idleness > 0 ? dutyMinute / NightPrices.SecondsPerMinute : 0;

    /// <summary>Cost that a minute of one unit takes away, all in all; more than 0.</summary>
    public static double DutyMinute(NightRoutes night)
    {
        var minutes = 1.0;
        foreach (var unit in night.Problem.Patrol.Units)
        {
            minutes += (unit.ShiftEnd - unit.ShiftStart) / 60.0;
        }

        var nobody = new Coverage.CoverageState(night.Problem.Risk, night.Coverage.Rules).Totals - night.Totals.Coverage;
        var prices = new NightPrices(night.Problem.Patrol.Night.Objective);
        return Math.Max(1e-9, ((nobody.Idleness * prices.Idleness) + (nobody.Risk * prices.Risk)) / minutes);
    }

    /// <summary>Prices for a night where a minute of duty is worth so much.</summary>
    public static NightPrices Of(Objective objective, double dutyMinute)
    {
        var gap = objective.GapExcess > 0 ? Math.Max(objective.GapExcess, DutyMinutesPerGapMinute * dutyMinute) : 0;
        var missed = new[] { objective.MissedVisits, objective.MissedPasses }.Where(weight => weight > 0).DefaultIfEmpty(1).Min();
        var raise = Math.Max(1, GapMinutesPerMissed * Math.Max(gap, dutyMinute) / missed);
        return new NightPrices(objective with { GapExcess = gap, MissedVisits = objective.MissedVisits * raise, MissedPasses = objective.MissedPasses * raise }) { LongGaps = LongGaps(objective, dutyMinute) };
    }
}
