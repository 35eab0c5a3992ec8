using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>One step of a valid plan with what surrounds it.</summary>
internal sealed record StepSpot(PatrolProblem Problem, UnitPlan Unit, int Index)
{
    public PlanStep Step => Unit.Steps[Index];

    public RoadGraph Graph => Problem.Roads.Graph;

    public Unit Duty => Problem.Units.First(unit => unit.Id == Unit.UnitId);

    public bool IsLast => Index == Unit.Steps.Length - 1;

    public bool IsDriven => Step.Kind is StepKind.Drive or StepKind.Pass;

    public bool IsVisit => Step.Kind is StepKind.Visit or StepKind.Hold;

    public int Seconds => Step.End - Step.Start;

    /// <summary>Arcs of a drive or pass.</summary>
    public int[] Arcs => [.. Step.Arcs!.Value];

    /// <summary>Node the unit is at when the step begins.</summary>
    public int Node => Unit.Steps.Take(Index).LastOrDefault(step => step.Arcs is not null) is { } drive ? Graph.Head[drive.Arcs!.Value[^1]] : Duty.BaseNode;

    public static IEnumerable<StepSpot> All(Plan plan, PatrolProblem problem) =>
        plan.Units.SelectMany(unit => Enumerable.Range(0, unit.Steps.Length).Select(index => new StepSpot(problem, unit, index)));

    /// <summary>Places at another node than the unit's.</summary>
    public List<Place> PlacesElsewhere() => [.. Problem.County.Places.Where((_, i) => Problem.Roads.PlaceSnaps[i].Node != Node)];
}
