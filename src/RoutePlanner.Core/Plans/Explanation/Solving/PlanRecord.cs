using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation.Solving;

/// <summary>The plan that is explained: who serves what when, and how each demand is kept.</summary>
internal sealed class PlanRecord
{
    private readonly Dictionary<string, UnitPlan> units;
    private readonly Dictionary<string, DemandStanding> standings;
    private readonly ILookup<string, (string UnitId, PlanStep Step)> steps;

    public PlanRecord(Plan plan, PatrolProblem problem, PreparedNight prepared)
    {
        units = plan.Units.ToDictionary(unit => unit.UnitId, StringComparer.Ordinal);
        var record = new VisitRecord(problem, prepared.Risk, plan.Units);
        standings = problem.Demands.ToDictionary(demand => demand.Id, demand => DemandStanding.Of(problem, record, demand), StringComparer.Ordinal);
        steps = plan.Units.SelectMany(unit => unit.Steps.Select(step => (unit.UnitId, Step: step))).Where(s => s.Step.DemandId is not null)
            .ToLookup(s => s.Step.DemandId!, StringComparer.Ordinal);
    }

    public UnitPlan Unit(string id) => units[id];

    /// <summary>A unit that takes its break when it does in the plan; as it is where the plan has no break of its length.</summary>
    public Unit WithBreakAsItIs(Unit unit) =>
        units.TryGetValue(unit.Id, out var plan) && plan.Steps.FirstOrDefault(step => step.Kind == StepKind.Break) is { } pause && pause.End - pause.Start >= unit.BreakSeconds && unit.BreakSeconds > 0
            ? unit with { BreakEarliest = pause.Start, BreakLatest = pause.End }
            : unit;

    public DemandStanding Standing(string demandId) => standings[demandId];

    /// <summary>Whether the demand was there when the plan was made.</summary>
    public bool Has(string demandId) => standings.ContainsKey(demandId);

    /// <summary>Steps meant for a demand, unit by unit.</summary>
    public IEnumerable<(string UnitId, PlanStep Step)> StepsFor(string demandId) => steps[demandId];

    /// <summary>Demands that units serve, each once, in order of the plan.</summary>
    public IEnumerable<string> DemandsOf(IEnumerable<string> unitIds) =>
        unitIds.Where(units.ContainsKey).SelectMany(id => units[id].Steps).Where(step => step.DemandId is not null).Select(step => step.DemandId!).Distinct();

    /// <summary>Units that serve a demand.</summary>
    public ImmutableArray<string> ServersOf(string demandId) => [.. steps[demandId].Select(s => s.UnitId).Distinct()];
}
