using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>
/// Which rules together leave nobody who may serve a demand, none of them too many: without any one of them, the others being in force alone, somebody may. Rules are taken away one after another for
/// as long as there is still nobody (a deletion filter); those that say most to a commander go last.
/// </summary>
internal static class PermissionReasons
{
    /// <summary>In the order in which rules are taken away.</summary>
    private static readonly string[] Rules = [UnmetReason.Shifts, UnmetReason.HomeAreas, UnmetReason.Skills, UnmetReason.Tiers];

    /// <summary>Codes in the order of docs/plan.md; for a demand that no unit on duty may serve.</summary>
    public static ImmutableArray<string> Of(PatrolProblem problem, Demand demand)
    {
        var inForce = Rules.ToList();
        foreach (var rule in Rules)
        {
            var others = inForce.Where(other => other != rule).ToList();
            inForce = IsAnybodyAllowed(problem, demand, others) ? inForce : others;
        }

        return [.. inForce.AsEnumerable().Reverse()];
    }

    private static bool IsAnybodyAllowed(PatrolProblem problem, Demand demand, List<string> inForce)
    {
        var teams = inForce.Contains(UnmetReason.Shifts) ? problem.Units.Select(unit => unit.Team) : problem.County.Teams;
        return teams.Any(team =>
            (!inForce.Contains(UnmetReason.Tiers) || demand.Tiers.IsEmpty || demand.Tiers.Contains(team.Tier))
            && (!inForce.Contains(UnmetReason.Skills) || demand.Needs.All(team.Skills.Contains))
            && (!inForce.Contains(UnmetReason.HomeAreas) || demand.AreaId is null || problem.Night.Rules.Jurisdiction == Jurisdiction.Free
                || problem.AreaTree.Reach(team.AreaIds, problem.Night.Rules.Jurisdiction).Contains(demand.AreaId)));
    }
}
