using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Viewer.Payloads;

/// <summary>A plan without its arcs, which come as <see cref="CoursePayload"/>. Seconds since the start of the night.</summary>
internal sealed record PlanPayload(
    string Software, ulong Seed, ImmutableArray<UnitPayload> Units, ImmutableArray<DemandPayload> Demands, IReadOnlyDictionary<string, double[]> Totals,
    IReadOnlyDictionary<string, double?[]> Bounds)
{
    public static PlanPayload Of(Plan plan, PatrolProblem problem)
    {
        var places = problem.County.Places.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var roads = problem.County.KeyRoads.ToDictionary(k => k.Id, k => k.Name, StringComparer.Ordinal);
        var asked = problem.Demands.ToDictionary(d => d.Id, StringComparer.Ordinal);
        return new PlanPayload(
            plan.Software, plan.Seed,
            [.. plan.Units.Select(UnitPayload.Of)],
            [.. plan.Demands.Select(d => DemandPayload.Of(d, (d.Kind == DemandKind.Passes ? roads : places)[d.TargetId], asked.GetValueOrDefault(d.DemandId)?.Priority))],
            plan.Totals.ToDictionary(t => t.Key, t => (double[])[t.Value.Value, t.Value.Weight]),
            plan.Bounds.ToDictionary(b => b.Key, b => (double?[])[b.Value.Bound, b.Value.GapPercent]));
    }
}

/// <summary>A unit's night.</summary>
internal sealed record UnitPayload(
    string Id, string TeamId, string Tier, string Mode, int Start, int End, string BaseId, double Metres, int DriveSeconds, int Visits, int Passes,
    ImmutableArray<StepPayload> Steps)
{
    public static UnitPayload Of(UnitPlan unit) => new(
        unit.UnitId, unit.TeamId, Text.Word(unit.Tier), Text.Word(unit.Mode), unit.ShiftStart, unit.ShiftEnd, unit.BaseId, unit.Totals.DriveMetres,
        unit.Totals.DriveSeconds, unit.Totals.Visits, unit.Totals.Passes,
        [.. unit.Steps.Select(s => new StepPayload(Text.Word(s.Kind), s.Start, s.End, s.PlaceId, s.KeyRoadId, s.DemandId, s.Reason, s.Metres, s.Direction == TravelDirection.Backward))]);
}

/// <summary>A step; backward where a key road is driven from its last point to its first.</summary>
internal sealed record StepPayload(string Kind, int Start, int End, string? PlaceId, string? KeyRoadId, string? DemandId, string? Reason, double? Metres, bool Backward);

/// <summary>What became of a demand.</summary>
internal sealed record DemandPayload(
    string Id, string Kind, string TargetId, string Name, int Count, int? GapMin, int? GapMax, int? Priority, ImmutableArray<int[]> Windows,
    ImmutableArray<ServedVisit> Served, int WorstGap, string Status, ImmutableArray<string> Reasons, ImmutableArray<string> Repairs)
{
    public static DemandPayload Of(DemandResult d, string name, int? priority) => new(
        d.DemandId, Text.Word(d.Kind), d.TargetId, name, d.Required.Count, d.Required.GapMin, d.Required.GapMax, priority,
        [.. d.Required.Windows.Select(w => (int[])[w.Start, w.End])], d.Served, d.WorstGap, Text.Word(d.Status), d.Reasons, d.Repairs);
}
