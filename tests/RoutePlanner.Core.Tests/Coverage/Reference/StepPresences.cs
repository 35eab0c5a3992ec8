using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Coverage.Reference;

/// <summary>What the steps of a plan are present at, read off docs/plan.md and docs/coverage.md. The steps are taken to be possible.</summary>
internal sealed class StepPresences(RiskModel model, PatrolProblem problem)
{
    private RoadGraph Graph => problem.Roads.Graph;

    /// <summary>Presences of all units.</summary>
    /// <param name="routes">Steps of each unit, in the problem's order.</param>
    public IEnumerable<ReferencePresence> Of(IReadOnlyList<IReadOnlyList<PlanStep>> routes) => routes.SelectMany((steps, unit) => OfUnit(problem.Units[unit], steps));

    private IEnumerable<ReferencePresence> OfUnit(Unit unit, IReadOnlyList<PlanStep> steps)
    {
        var node = unit.BaseNode;
        foreach (var step in steps)
        {
            foreach (var presence in step.Arcs is not null ? Driving(unit, step) : node != unit.BaseNode ? Standing(unit, step, node) : [])
            {
                yield return presence;
            }

            node = step.Arcs is { } arcs ? Graph.Head[arcs[^1]] : node;
        }
    }

    private IEnumerable<ReferencePresence> Driving(Unit unit, PlanStep step)
    {
        var arcs = step.Arcs!.Value;
        var times = arcs.Select((arc, i) => Deciseconds(unit.Mode, step, arc) + (i == 0 ? 0 : Graph.TurnDeciseconds(unit.Mode, arcs[i - 1], arc))).ToList();
        var moments = new List<(int Beat, int Time)>();
        for (var k = 0; k < arcs.Length; k++)
        {
            var beats = (Graph.LengthCentimetresOf(arcs[k]) + 9_999) / 10_000;
            for (var j = 0; j < beats; j++)
            {
                var beat = model.FirstBeat[Graph.EdgeOf(arcs[k])] + (Graph.IsForward(arcs[k]) ? j : beats - 1 - j);
                var driven = (times.Take(k).Sum() * beats) + (times[k] * j);
                moments.Add((beat, step.Start + (int)((step.End - step.Start) * driven / (times.Sum() * beats))));
            }
        }

        var strength = 0.5 * TierStrength(unit);
        for (var i = 0; i < moments.Count; i++)
        {
            var (from, to) = (moments[i].Time, i + 1 < moments.Count ? moments[i + 1].Time : step.End);
            yield return Presence(moments[i].Beat, from, to, strength);
            foreach (var seen in model.SeenFromBeat(moments[i].Beat).ToArray())
            {
                yield return Presence(seen, from, to, 0.5 * strength);
            }
        }
    }

    private long Deciseconds(Mode mode, PlanStep step, int arc)
    {
        long usual = Graph.TravelDeciseconds(mode)[arc];
        var speed = step.Kind == StepKind.Pass ? problem.County.KeyRoads.Single(road => road.Id == step.KeyRoadId).PatrolSpeedKmh : null;
        return speed is { } kmh ? Math.Max(usual, (long)Math.Ceiling(Graph.LengthCentimetresOf(arc) * 0.36m / kmh)) : usual;
    }

    private IEnumerable<ReferencePresence> Standing(Unit unit, PlanStep step, int node)
    {
        var strength = Math.Min(1, 0.5 + (0.5 * (step.End - step.Start) / 720)) * TierStrength(unit);
        var starting = Enumerable.Range(0, Graph.EdgeCount).Where(edge => Graph.TailOf(Graph.ForwardArc(edge)) == node).Select(edge => model.FirstBeat[edge]);
        var ending = Enumerable.Range(0, Graph.EdgeCount).Where(edge => Graph.Head[Graph.ForwardArc(edge)] == node).Select(edge => model.FirstBeat[edge + 1] - 1);
        IEnumerable<int> items = [.. starting, .. ending, .. model.SeenFromNode(node)];
        if (step.PlaceId is { } id)
        {
            items = items.Append(model.BeatCount + problem.County.Places.ToList().FindIndex(place => place.Id == id));
        }

        return items.Distinct().Select(item => Presence(item, step.Start, step.End, strength));
    }

    private ReferencePresence Presence(int item, int start, int end, double strength) =>
        new(item, start, end, ReferencePresence.HandicapOf(strength, model.HalfLifeSeconds(model.ClassOf[item])));

    private static double TierStrength(Unit unit) => unit.Team.Tier == Tier.Seat ? 1 : unit.Team.Tier == Tier.Township ? 0.9 : 0.6;
}
