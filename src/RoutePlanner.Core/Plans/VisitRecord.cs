using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>Who was where and when in a plan: visits of places, passes and beat entries of key roads, and the risk left.</summary>
internal sealed class VisitRecord
{
    private const double MillionthsPerUnit = 1e6;

    private readonly List<(int Unit, PlanStep Step)>[] placeVisits;
    private readonly List<(int Unit, PlanStep Step)>[] passes;
    private readonly Dictionary<int, List<int>> entriesOfBeat = [];
    private readonly int[][] beatsOfKeyRoad;

    public VisitRecord(PatrolProblem patrol, RiskModel risk, ImmutableArray<UnitPlan> units)
    {
        var county = patrol.County;
        placeVisits = [.. county.Places.Select(_ => new List<(int, PlanStep)>())];
        passes = [.. county.KeyRoads.Select(_ => new List<(int, PlanStep)>())];
        beatsOfKeyRoad = [.. patrol.Roads.KeyRoadPaths.Select(path => BeatsOf(patrol, risk, path))];
        foreach (var beat in beatsOfKeyRoad.SelectMany(beats => beats))
        {
            entriesOfBeat.TryAdd(beat, []);
        }

        var placeIndex = county.Places.Select((place, i) => (place.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var keyRoadIndex = county.KeyRoads.Select((road, i) => (road.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var coverage = new CoverageState(risk);
        var visits = new VisitList();
        for (var u = 0; u < units.Length; u++)
        {
            var node = patrol.Units[u].BaseNode;
            foreach (var step in units[u].Steps)
            {
                if (step.Arcs is { } arcs)
                {
                    Drive(patrol, risk, u, step, arcs, keyRoadIndex, coverage.Presence, visits);
                    node = patrol.Roads.Graph.Head[arcs[^1]];
                }
                else
                {
                    var place = step.PlaceId is null ? -1 : placeIndex[step.PlaceId];
                    if (step.Kind is StepKind.Visit or StepKind.Hold)
                    {
                        placeVisits[place].Add((u, step));
                    }

                    if (node != patrol.Units[u].BaseNode)
                    {
                        coverage.Presence.Stand(node, place, step.Kind is StepKind.Visit or StepKind.Hold, step.Start, step.End, u, units[u].Tier, ref visits);
                    }
                }
            }
        }

        coverage.Load(visits);
        Coverage = coverage;
        foreach (var list in placeVisits.Concat(passes))
        {
            list.Sort((a, b) => (a.Step.Start, a.Step.End, a.Unit).CompareTo((b.Step.Start, b.Step.End, b.Unit)));
        }

        foreach (var entries in entriesOfBeat.Values)
        {
            entries.Sort();
        }
    }

    /// <summary>All visits of all watch items.</summary>
    public CoverageState Coverage { get; }

    public double UnprotectedRisk => Coverage.Totals.Risk / MillionthsPerUnit;

    /// <summary>Visits and holds of a place by anyone, by start.</summary>
    public IReadOnlyList<(int Unit, PlanStep Step)> VisitsOf(int place) => placeVisits[place];

    /// <summary>Passes of a key road by anyone, by start.</summary>
    public IReadOnlyList<(int Unit, PlanStep Step)> PassesOf(int keyRoad) => passes[keyRoad];

    /// <summary>For each beat of a key road the moments it is entered, in order.</summary>
    public IEnumerable<IReadOnlyList<int>> EntriesOf(int keyRoad) => beatsOfKeyRoad[keyRoad].Select(beat => entriesOfBeat[beat]);

    private void Drive(
        PatrolProblem patrol, RiskModel risk, int u, PlanStep step, ImmutableArray<int> arcs, Dictionary<string, int> keyRoadIndex,
        UnitPresence presence, VisitList visits)
    {
        int? speed = null;
        if (step.Kind == StepKind.Pass)
        {
            var keyRoad = keyRoadIndex[step.KeyRoadId!];
            passes[keyRoad].Add((u, step));
            speed = patrol.County.KeyRoads[keyRoad].PatrolSpeedKmh;
        }

        var unit = patrol.Units[u];
        var deciseconds = PassTime.Deciseconds(patrol.Roads.Graph, unit.Mode, arcs.AsSpan(), speed);
        var path = DriveFootprint.Of(patrol.Roads.Graph, risk, arcs.AsSpan(), deciseconds);
        presence.Drive(path, step.Start, step.End, u, unit.Team.Tier, ref visits);
        for (var k = 0; k < path.Items.Length; k++)
        {
            if (entriesOfBeat.TryGetValue(path.Items[k], out var entries))
            {
                entries.Add(step.Start + path.OffsetAt(k, step.End - step.Start));
            }
        }
    }

    private static int[] BeatsOf(PatrolProblem patrol, RiskModel risk, KeyRoadPath path) =>
        [.. path.Arcs.Select(arc => patrol.Roads.Graph.EdgeOf(arc))
            .SelectMany(edge => Enumerable.Range(risk.FirstBeat[edge], risk.FirstBeat[edge + 1] - risk.FirstBeat[edge]))];
}
