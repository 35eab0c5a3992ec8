using System.Collections.Immutable;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>What became of one demand, with the two figures the totals need.</summary>
/// <param name="Result">For the plan.</param>
/// <param name="Missing">Counted visits or passes that are missing.</param>
/// <param name="ExcessSeconds">Seconds beyond gap_max; of a key road those of its worst beat.</param>
internal readonly record struct EvaluatedDemand(DemandResult Result, int Missing, long ExcessSeconds);

/// <summary>Evaluates demands by the definitions of docs/plan.md.</summary>
internal sealed class DemandEvaluation(SearchProblem problem, VisitRecord record)
{
    private readonly PatrolProblem patrol = problem.Patrol;
    private readonly CountedServices counted = new(problem.Patrol, record);

    public EvaluatedDemand Evaluate(int d)
    {
        var demand = patrol.Demands[d];
        var isVisits = demand.Kind == DemandKind.Visits;
        var served = counted.Of(demand);
        var missing = Math.Max(0, CountedServices.Wanted(demand) - served.Length);
        var (worst, excess) = isVisits
            ? Gaps(record.VisitsOf(demand.Target).Select(v => (v.Step.Start, v.Step.End)), demand)
            : WorstBeat(demand);
        var isVisited = served.Length > 0 || (demand.Count == 0 && IsSeen(demand));
        var status = missing == 0 && excess == 0 ? DemandStatus.Met : isVisited ? DemandStatus.Partly : DemandStatus.Unmet;
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
                    Direction = isVisits ? null : demand.Direction,
                },
                Served = served,
                WorstGap = worst,
                Status = status,
                Reasons = status == DemandStatus.Met ? [] : Reasons(d, missing),
                Repairs = [],
            },
            missing,
            excess);
    }

    private bool IsSeen(Demand demand) => demand.Kind == DemandKind.Visits
        ? record.VisitsOf(demand.Target).Count > 0
        : record.EntriesOf(demand.Target).Any(entries => entries.Count > 0);

    private (int Worst, long Excess) WorstBeat(Demand demand)
    {
        var (worst, excess) = (0, 0L);
        var isFound = false;
        foreach (var entries in record.EntriesOf(demand.Target))
        {
            isFound = true;
            var beat = Gaps(entries.Select(t => (t, t)), demand);
            (worst, excess) = (Math.Max(worst, beat.Worst), Math.Max(excess, beat.Excess));
        }

        return isFound ? (worst, excess) : Gaps([], demand);
    }

    /// <summary>Gaps inside the demand's hours between visits in order of start.</summary>
    private static (int Worst, long Excess) Gaps(IEnumerable<(int Start, int End)> visits, Demand demand)
    {
        var (left, worst, excess) = (demand.Hours.Start, 0, 0L);
        void Close(int arrival)
        {
            // Visits that overlap have no gap between them.
            var gap = Math.Max(0, Math.Min(arrival, demand.Hours.End) - left);
            worst = Math.Max(worst, gap);
            excess += demand.GapMax is { } gapMax ? Math.Max(0, gap - gapMax) : 0;
        }

        foreach (var (start, end) in visits)
        {
            Close(start);
            left = Math.Max(left, Math.Min(end, demand.Hours.End));
        }

        Close(demand.Hours.End);
        return (worst, excess);
    }

    private ImmutableArray<string> Reasons(int d, int missing)
    {
        var demand = patrol.Demands[d];
        var allowed = Enumerable.Range(0, patrol.Units.Length).Where(u => PatrolProblem.MayServe(patrol.Units[u], demand)).ToList();
        if (allowed.Count == 0)
        {
            return [UnmetReason.NoEligibleUnit];
        }

        if (problem.EligibleUnits[d].Length == 0)
        {
            return [IsOneWay(demand, d, allowed) ? UnmetReason.OneWay : UnmetReason.Unreachable];
        }

        if (missing == 0)
        {
            return [UnmetReason.Gap];
        }

        return [IsOneWay(demand, d, allowed) ? UnmetReason.OneWay : UnmetReason.NoTime];
    }

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
