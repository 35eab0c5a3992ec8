using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>What the steps of a plan do for one demand.</summary>
/// <param name="Demand">The demand.</param>
/// <param name="Counted">Visits or passes that count.</param>
/// <param name="Missing">How many are missing; with passes in both directions the sum of what each lacks.</param>
/// <param name="Gaps">How long its target is alone.</param>
internal sealed record DemandFigures(Demand Demand, int Counted, int Missing, GapFigures Gaps)
{
    /// <summary>Whether a gap is longer than its rule.</summary>
    public bool HasLongGap => Demand.GapMax is { } longest && Gaps.Worst > longest;

    /// <summary>See docs/plan.md.</summary>
    public DemandStatus Status
    {
        get
        {
            if (Missing == 0 && !HasLongGap)
            {
                return DemandStatus.Met;
            }

            var isServed = Demand.Count > 0 ? Counted > 0 : Gaps.IsVisited;
            return isServed ? DemandStatus.Partly : DemandStatus.Unmet;
        }
    }
}
