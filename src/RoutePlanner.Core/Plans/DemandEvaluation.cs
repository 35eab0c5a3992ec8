using System.Collections.Immutable;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>What became of one demand, with the two figures the totals need.</summary>
/// <param name="Result">For the plan.</param>
/// <param name="Missing">Counted visits or passes that are missing.</param>
/// <param name="ExcessSeconds">Seconds beyond gap_max; of a key road those of its worst beat.</param>
/// <param name="IdleMilliseconds">Milliseconds since the last visit, on average; of a key road its worst beat's.</param>
internal readonly record struct EvaluatedDemand(DemandResult Result, int Missing, long ExcessSeconds, long IdleMilliseconds);

/// <summary>Evaluates demands by the definitions of docs/plan.md.</summary>
internal sealed class DemandEvaluation(SearchProblem problem, VisitRecord record)
{
    private readonly PatrolProblem patrol = problem.Patrol;

    public EvaluatedDemand Evaluate(int d)
    {
        var demand = patrol.Demands[d];
        var standing = DemandStanding.Of(patrol, record, demand);
        return new EvaluatedDemand(
            new DemandResult
            {
                DemandId = demand.Id,
                Kind = demand.Kind,
                TargetId = demand.TargetId,
                Required = new RequiredService
                {
                    Count = demand.Count,
                    GapMin = demand.GapMin > 0 ? demand.GapMin : null,
                    GapMax = demand.GapMax,
                    Windows = demand.Windows,
                    Direction = demand.Kind == DemandKind.Visits ? null : demand.Direction,
                },
                Served = standing.Served,
                WorstGap = standing.WorstGap,
                Status = standing.Status,
                Reasons = standing.Status == DemandStatus.Met ? [] : Reasons(d, standing.Missing),
                Repairs = [],
            },
            standing.Missing,
            standing.ExcessSeconds,
            standing.IdleMilliseconds);
    }

    private ImmutableArray<string> Reasons(int d, int missing)
    {
        var demand = patrol.Demands[d];
        var allowed = Enumerable.Range(0, patrol.Units.Length).Where(u => PatrolProblem.MayServe(patrol.Units[u], demand)).ToList();
        if (allowed.Count == 0)
        {
            return [UnmetReason.NoEligibleUnit, .. PermissionReasons.Of(patrol, demand)];
        }

        if (problem.EligibleUnits[d].Length == 0)
        {
            return [IsOneWay(demand, d, allowed) ? UnmetReason.OneWay : UnmetReason.Unreachable];
        }

        if (missing == 0)
        {
            return [UnmetReason.Gap];
        }

        return [IsOneWay(demand, d, allowed) ? UnmetReason.OneWay : allowed.TrueForAll(u => IsOffDuty(patrol.Units[u], demand)) ? UnmetReason.OffDuty : UnmetReason.NoTime];
    }

    /// <summary>Whether no visit that counts fits into a unit's shift, even if the way took no time.</summary>
    private static bool IsOffDuty(Unit unit, Demand demand) => demand.Kind == DemandKind.Visits
        && demand.Windows.All(window => Math.Min(window.End, unit.ShiftEnd) - Math.Max(window.Start, unit.ShiftStart) < demand.ServiceSeconds);

    /// <summary>Whether a direction that is asked for is open to none of the allowed units, and the other one to some.</summary>
    private bool IsOneWay(Demand demand, int d, List<int> allowed)
    {
        bool IsOpen(int direction) => allowed.Exists(u => problem.ServiceSeconds(problem.TerritoryOf[u], d, direction) >= 0);
        return demand.Kind == DemandKind.Passes && demand.Direction switch
        {
            PassDirection.Forward => !IsOpen(TaskTable.Forward) && IsOpen(TaskTable.Backward),
            PassDirection.Both => IsOpen(TaskTable.Forward) != IsOpen(TaskTable.Backward),
            _ => false,
        };
    }
}
