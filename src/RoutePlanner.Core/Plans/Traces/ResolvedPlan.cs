using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>
/// A plan with every id and arc tied to its record: the door through which a plan comes before anything is written from it.
/// Behind it, writers trust their input.
/// </summary>
internal sealed class ResolvedPlan
{
    private readonly Dictionary<string, Place> places;
    private readonly Dictionary<string, KeyRoad> keyRoads;
    private readonly Dictionary<int, Place> placeAtNode = [];
    private readonly Dictionary<string, DemandResult> demands = new(StringComparer.Ordinal);

    private ResolvedPlan(Plan plan, PatrolProblem problem, NightClock clock)
    {
        Plan = plan;
        Problem = problem;
        Clock = clock;
        places = problem.County.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        keyRoads = problem.County.KeyRoads.ToDictionary(k => k.Id, StringComparer.Ordinal);
        for (var i = 0; i < problem.County.Places.Length; i++)
        {
            placeAtNode.TryAdd(problem.Roads.PlaceSnaps[i].Node, problem.County.Places[i]);
        }

        foreach (var demand in plan.Demands)
        {
            demands.TryAdd(demand.DemandId, demand);
        }
    }

    public Plan Plan { get; }

    public PatrolProblem Problem { get; }

    public NightClock Clock { get; }

    public County County => Problem.County;

    public RoadGraph Graph => Problem.Roads.Graph;

    /// <summary>In order of the plan.</summary>
    public ImmutableArray<ResolvedUnit> Units { get; private set; } = [];

    public Place Place(string id) => places[id];

    /// <summary>A place whose node this is; of several the first in the county's order.</summary>
    public Place? PlaceAt(int node) => placeAtNode.GetValueOrDefault(node);

    public Place Base(ResolvedUnit unit) => County.Places[unit.Unit.BasePlace];

    public KeyRoad KeyRoad(string id) => keyRoads[id];

    public DemandResult? Demand(string? id) => id is null ? null : demands.GetValueOrDefault(id);

    /// <summary>Name of a demand's place or key road.</summary>
    public string TargetName(DemandResult demand) =>
        demand.Kind == DemandKind.Passes ? keyRoads[demand.TargetId].Name : places[demand.TargetId].Name;

    /// <summary>Ties a plan to its county.</summary>
    /// <exception cref="InputException">The plan names something that the county hasn't got.</exception>
    public static ResolvedPlan Resolve(Plan plan, PatrolProblem problem)
    {
        var bag = new DiagnosticBag();
        if (!NightClock.TryMake(plan.Night, problem.County.TimeZone, out var clock))
        {
            bag.Error(DiagnosticCode.BadTime, "plan.json", "$.night", "date", "the night needs a date and a start.", $"{plan.Night.Date} {plan.Night.Start}", "yyyy-MM-dd, HH:mm");
        }

        var resolved = new ResolvedPlan(plan, problem, clock);
        resolved.CheckReferences(bag);
        bag.ThrowIfErrors();

        var units = problem.Units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        resolved.Units =
        [
            .. plan.Units.Select(u => new ResolvedUnit(u, units[u.UnitId], StepTracer.Trace(u, units[u.UnitId], resolved.Graph, resolved.KeyRoad))),
        ];
        return resolved;
    }

    private void CheckReferences(DiagnosticBag bag)
    {
        const string Cause = "The plan was made for another county, or for an older state of this one.";
        var unitIds = Problem.Units.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        for (var u = 0; u < Plan.Units.Length; u++)
        {
            var unit = Plan.Units[u];
            if (!unitIds.Remove(unit.UnitId))
            {
                bag.Error(DiagnosticCode.UnknownReference, "plan.json", $"$.units[{u}]", "unitId", $"no unit of tonight has this id, or it was there before. {Cause}", unit.UnitId);
            }

            for (var s = 0; s < unit.Steps.Length; s++)
            {
                CheckStep(unit.Steps[s], $"$.units[{u}].steps[{s}]");
            }
        }

        for (var d = 0; d < Plan.Demands.Length; d++)
        {
            var demand = Plan.Demands[d];
            if (demand.Kind == DemandKind.Passes ? !keyRoads.ContainsKey(demand.TargetId) : !places.ContainsKey(demand.TargetId))
            {
                bag.Error(DiagnosticCode.UnknownReference, "plan.json", $"$.demands[{d}]", "targetId", $"the county has no such target. {Cause}", demand.TargetId);
            }
        }

        void CheckStep(PlanStep step, string where)
        {
            if (step.PlaceId is { } place && !places.ContainsKey(place))
            {
                bag.Error(DiagnosticCode.UnknownReference, "plan.json", where, "placeId", $"the county has no such place. {Cause}", place);
            }

            if (step.KeyRoadId is { } keyRoad && !keyRoads.ContainsKey(keyRoad))
            {
                bag.Error(DiagnosticCode.UnknownReference, "plan.json", where, "keyRoadId", $"the county has no such key road. {Cause}", keyRoad);
            }

            foreach (var arc in (step.Arcs ?? []).Where(arc => arc < 0 || arc >= Graph.ArcCount).Take(1))
            {
                bag.Error(DiagnosticCode.UnknownReference, "plan.json", where, "arcs", $"the road graph has no such arc. {Cause}", $"{arc}", $"0–{Graph.ArcCount - 1}");
            }
        }
    }
}
