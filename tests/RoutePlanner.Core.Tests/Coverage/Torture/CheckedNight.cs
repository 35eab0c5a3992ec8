using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>The terms of a night as the checker re-derives them from the steps of its plan.</summary>
internal sealed class CheckedNight(TortureCounty county)
{
    public CoverageTotals Of(IReadOnlyList<IReadOnlyList<NightAct>> acts)
    {
        var index = new ProblemIndex(county.Problem);
        var plan = new Plan
        {
            CountyId = "",
            InputsDigest = "",
            Software = "",
            Seed = 0,
            Night = new PlanNight("", "", "", ""),
            Units = [.. acts.Select((list, unit) => UnitPlanOf(county.Problem.Units[unit], list))],
            Demands = [],
            Totals = ImmutableSortedDictionary<string, Term>.Empty,
            Bounds = ImmutableSortedDictionary<string, TermBound>.Empty,
        };
        var routes = UnitsCheck.Run(plan, index, new BreachList());
        var entries = BeatEntries.Of(routes, index.Graph);
        var demands = DemandsCheck.Run(plan, index, routes, entries, new BreachList());
        return new CoverageTotals(
            UnprotectedRisk.Millionths(county.Model, ItemPresences.Of(county.Model, index, routes, entries)),
            demands.Sum(d => d.Demand.Priority * d.Gaps.ExcessSeconds), Missed(DemandKind.Visits), Missed(DemandKind.Passes));

        long Missed(DemandKind kind) => demands.Where(d => d.Demand.Kind == kind).Sum(d => (long)d.Demand.Priority * d.Missing);
    }

    private UnitPlan UnitPlanOf(Unit unit, IReadOnlyList<NightAct> acts) => new()
    {
        UnitId = unit.Id,
        TeamId = unit.Team.Id,
        Tier = unit.Team.Tier,
        Mode = unit.Mode,
        ShiftStart = unit.ShiftStart,
        ShiftEnd = unit.ShiftEnd,
        BaseId = unit.Team.BaseId,
        Totals = new UnitTotals { DriveMetres = 0, DriveSeconds = 0, Passes = 0, Visits = 0, VisitSeconds = 0, WaitSeconds = 0, BreakSeconds = 0 },
        Steps = [.. acts.Select(StepOf)],
    };

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
