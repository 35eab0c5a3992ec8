using System.Collections.Immutable;

namespace RoutePlanner.Core.Patrol;

/// <summary>Tonight's problem: who is there and what is asked. Made once, never changed, safe to share between threads.</summary>
/// <param name="Roads">County and road graph.</param>
/// <param name="Night">The night.</param>
/// <param name="NightSeconds">Its length.</param>
/// <param name="Units">Teams on shifts, in order of team and shift.</param>
/// <param name="Demands">Demands, places before key roads, each in file order.</param>
public sealed partial record PatrolProblem(
    CountyRoads Roads, Night Night, int NightSeconds, ImmutableArray<Unit> Units, ImmutableArray<Demand> Demands)
{
    /// <summary>The county.</summary>
    public County County => Roads.County;

    /// <summary>
    /// Whether the rules let a unit serve a demand: tier, skills and jurisdiction. Says nothing about time or roads.
    /// </summary>
    public static bool MayServe(Unit unit, Demand demand)
    {
        var team = unit.Team;
        return (demand.Tiers.IsEmpty || demand.Tiers.Contains(team.Tier))
            && demand.Needs.All(team.Skills.Contains)
            && (demand.AreaId is null || unit.AreaIds.IsEmpty || unit.AreaIds.Contains(demand.AreaId));
    }
}
