using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>What no plan of a night can undercut, whoever makes it and however long it is searched for: worked out from the problem alone, the same every time (docs/bounds.md).</summary>
/// <param name="MissedVisits">Priority × missing visits.</param>
/// <param name="MissedPasses">Priority × missing passes.</param>
/// <param name="GapExcess">Priority × minutes beyond gap_max.</param>
/// <param name="WorstGap">The greatest longest gap ÷ gap_max of a demand; null where none has such a rule.</param>
/// <param name="UnprotectedRisk">Hours of risk at weight 1 and mean level that nobody's presence covers.</param>
internal sealed record PlanBounds(double MissedVisits, double MissedPasses, double GapExcess, double? WorstGap, double UnprotectedRisk)
{
    /// <summary>The bounds of a night.</summary>
    public static PlanBounds Of(PatrolProblem patrol, RiskModel risk)
    {
        var chances = new Chances(patrol);
        var missed = new MissedBound(patrol, chances);
        var gaps = new GapBound(patrol, chances);
        return new PlanBounds(
            missed.Of(DemandKind.Visits), missed.Of(DemandKind.Passes), gaps.ExcessAtLeast() / 60,
            patrol.Demands.Any(d => d.GapMax is not null) ? gaps.WorstShareAtLeast() : null,
            new RiskBound(patrol, risk).UnprotectedAtLeast());
    }
}
