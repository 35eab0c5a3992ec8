using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation.Solving;

namespace RoutePlanner.Core.Plans.Explanation.Repairing;

/// <summary>The repair that leaves out a demand of lower priority that the same units serve: the least important one that makes room.</summary>
internal static class DropRepairs
{
    private const int MostTried = 8;
    private const int MostUnits = 4;

    public static IEnumerable<Attempt?> Find(RepairTrial trial)
    {
        var demand = trial.Demand;
        var middle = (demand.Hours.Start + demand.Hours.End) / 2;
        var units = new UnitChoice(trial.Alone).Nearest(trial.Problem.Units.Where(unit => PatrolProblem.MayServe(unit, demand)), MostUnits);
        var lower = trial.DemandsOf(units.Select(unit => unit.Id))
            .Select(id => trial.Problem.Demands.First(other => other.Id == id))
            .Where(other => other.Priority < demand.Priority)
            .OrderBy(other => other.Priority)
            .ThenBy(other => Math.Abs(((other.Hours.Start + other.Hours.End) / 2) - middle))
            .ThenBy(other => other.Id, StringComparer.Ordinal)
            .Take(MostTried);
        yield return lower
            .Select(other => trial.Try(new Repair { Kind = RepairKind.DropLower, DemandId = demand.Id, OtherDemandId = other.Id }))
            .FirstOrDefault(attempt => attempt is { Outcome.IsClean: true });
    }
}
