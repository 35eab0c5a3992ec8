using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>A unit's night tied to the unit and laid on the road.</summary>
internal sealed class ResolvedUnit
{
    public ResolvedUnit(UnitPlan plan, Unit unit, ImmutableArray<StepTrace> traces)
    {
        Plan = plan;
        Unit = unit;
        Traces = traces;
        (Stops, WayBack) = StopList.Of(traces);
    }

    /// <summary>Its route.</summary>
    public UnitPlan Plan { get; }

    public Unit Unit { get; }

    /// <summary>One a step.</summary>
    public ImmutableArray<StepTrace> Traces { get; }

    public ImmutableArray<Stop> Stops { get; }

    /// <summary>Drives after the last stop.</summary>
    public ImmutableArray<StepTrace> WayBack { get; }

    public string Id => Plan.UnitId;

    public Team Team => Unit.Team;

    /// <summary>By car or motorcycle; foot and e-bike teams stay near their village.</summary>
    public bool IsMotorised => Plan.Mode is Mode.Car or Mode.Motorcycle;
}
