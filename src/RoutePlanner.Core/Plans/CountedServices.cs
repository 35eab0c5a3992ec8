using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>Which visits and passes count for a demand, by the definitions of docs/plan.md.</summary>
internal sealed class CountedServices(PatrolProblem patrol, VisitRecord record)
{
    /// <summary>How many a demand wants, both directions together.</summary>
    public static int Wanted(Demand demand) => demand.Direction == PassDirection.Both ? 2 * demand.Count : demand.Count;

    /// <summary>What counts, by start; of visits possibly more than are wanted.</summary>
    public ImmutableArray<ServedVisit> Of(Demand demand) => demand.Kind == DemandKind.Visits ? Visits(demand) : Passes(demand);

    /// <summary>The largest set of allowed visits that keeps gap_min: always the one that ends first (the classic interval scheduling rule).</summary>
    private ImmutableArray<ServedVisit> Visits(Demand demand)
    {
        var counted = ImmutableArray.CreateBuilder<ServedVisit>();
        foreach (var (u, step) in record.VisitsOf(demand.Target).OrderBy(v => v.Step.End).ThenBy(v => v.Step.Start).ThenBy(v => v.Unit))
        {
            if (step.End - step.Start >= demand.ServiceSeconds
                && demand.Windows.Any(w => w.Start <= step.Start && step.End <= w.End)
                && PatrolProblem.MayServe(patrol.Units[u], demand)
                && (counted.Count == 0 || step.Start >= counted[^1].End + demand.GapMin))
            {
                counted.Add(new ServedVisit(patrol.Units[u].Id, step.Start, step.End));
            }
        }

        return counted.ToImmutable();
    }

    /// <summary>The first passes that count, no more than are wanted in a direction.</summary>
    private ImmutableArray<ServedVisit> Passes(Demand demand)
    {
        var count = new int[2];
        var counted = ImmutableArray.CreateBuilder<ServedVisit>();
        foreach (var (u, step) in record.PassesOf(demand.Target))
        {
            var direction = demand.Direction == PassDirection.Both && step.Direction == TravelDirection.Backward ? 1 : 0;
            if (PatrolProblem.MayServe(patrol.Units[u], demand)
                && (demand.Direction != PassDirection.Forward || step.Direction == TravelDirection.Forward)
                && demand.Hours.Start <= step.Start && step.End <= demand.Hours.End
                && count[direction] < demand.Count)
            {
                count[direction]++;
                counted.Add(new ServedVisit(patrol.Units[u].Id, step.Start, step.End));
            }
        }

        return counted.ToImmutable();
    }
}
