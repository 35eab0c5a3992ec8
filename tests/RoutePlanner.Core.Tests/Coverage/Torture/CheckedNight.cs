using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Coverage.Reference;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>The terms of a night as the checker re-derives them from the steps of its plan.</summary>
internal sealed class CheckedNight(TortureCounty county)
{
    private readonly ProblemIndex index = new(county.Problem);

    public CoverageTotals Of(IReadOnlyList<IReadOnlyList<NightAct>> acts)
    {
        var plan = StepsPlan.Of(county.Problem, acts.Select(list => list.Select(StepOf)));
        var routes = UnitsCheck.Run(plan, index, new BreachList());
        var entries = BeatEntries.Of(routes, index.Graph);
        var demands = DemandsCheck.Run(plan, index, routes, entries, new BreachList());
        return new CoverageTotals(
            UnprotectedRisk.Millionths(county.Model, ItemPresences.Of(county.Model, index, routes, entries)),
            demands.Sum(d => d.Demand.Priority * d.Gaps.ExcessSeconds), demands.Sum(d => d.Demand.Priority * d.Gaps.IdleMilliseconds),
            demands.Sum(d => Math.Max(0, d.Gaps.Worst - county.GapAim)), Missed(DemandKind.Visits), Missed(DemandKind.Passes));

        long Missed(DemandKind kind) => demands.Where(d => d.Demand.Kind == kind).Sum(d => (long)d.Demand.Priority * d.Missing);
    }

    private PlanStep StepOf(NightAct act) => new()
    {
        Kind = act.Kind switch { ActKind.Drive => StepKind.Drive, ActKind.Visit => StepKind.Visit, ActKind.Wait => StepKind.Wait, _ => StepKind.Pass },
        Start = act.Start,
        End = act.End,
        Arcs = act.Path is null ? null : [.. act.Path.Arcs],
        PlaceId = act.Place < 0 ? null : county.Problem.County.Places[act.Place].Id,
        KeyRoadId = act.KeyRoad < 0 ? null : county.Problem.County.KeyRoads[act.KeyRoad].Id,
    };
}
