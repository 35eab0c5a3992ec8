using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether drives and passes are possible: arcs exist, join, are open to the mode, make no forbidden turn, also from one into the next, and take no less time than the roads ask for.</summary>
internal static class TravelCheck
{
    public static void Run(CheckedRoute route, ProblemIndex index, BreachList breaches)
    {
        var seams = new Seams(route, index.Graph);
        foreach (var step in route.Steps.Where(step => step.IsDriven))
        {
            CheckArcs(route, step, index.Graph, breaches);
            CheckTurns(route, step, seams, index.Graph, breaches);
            CheckTime(route, step, seams, breaches);
            CheckMetres(route, step, index.Graph, breaches);
        }

        if (route.EndNode != route.Unit.BaseNode)
        {
            breaches.AddUnit(
                BreachCode.NotBackAtBase, route.Unit.Id,
                $"the unit ends at node {route.EndNode}, expected its base '{route.Unit.Team.BaseId}' at node {route.Unit.BaseNode}");
        }
    }

    private static void CheckArcs(CheckedRoute route, CheckedStep step, RoadGraph graph, BreachList breaches)
    {
        var node = step.Node;
        var times = graph.TravelDeciseconds(route.Unit.Mode);
        foreach (var arc in CheckedStep.ArcsOf(step.Step))
        {
            if (arc < 0 || arc >= graph.ArcCount)
            {
                breaches.AddStep(BreachCode.ArcUnknown, route, step, $"there is no arc {arc}, expected 0 to {graph.ArcCount - 1}");
                continue;
            }

            if (graph.TailOf(arc) != node)
            {
                breaches.AddStep(BreachCode.ArcsApart, route, step, $"arc {arc} starts at node {graph.TailOf(arc)}, but the unit is at node {node}");
            }

            if (times[arc] == RoadGraph.NoAccess)
            {
                breaches.AddStep(
                    BreachCode.NoAccess, route, step, $"arc {arc} (road '{graph.RoadIdOf(graph.EdgeOf(arc))}') isn't open to the unit's mode {route.Unit.Mode}");
            }

            node = graph.Head[arc];
        }
    }

    /// <summary>A forbidden turn is a breach of the step in which its last arc is driven.</summary>
    private static void CheckTurns(CheckedRoute route, CheckedStep step, Seams seams, RoadGraph graph, BreachList breaches)
    {
        var longest = Enumerable.Range(0, graph.Bans.Count).Max(ban => (int?)graph.Bans.Arcs(ban).Length) ?? 1;
        var before = seams.ArcsBefore(step, longest - 1);
        int[] arcs = [.. before, .. CheckedStep.ArcsOf(step.Step)];
        for (var ban = 0; ban < graph.Bans.Count; ban++)
        {
            var turn = graph.Bans.Arcs(ban);
            if (graph.Bans.Holds(ban, route.Unit.Mode) && arcs.AsSpan(Math.Max(0, before.Length - turn.Length + 1)).IndexOf(turn) >= 0)
            {
                breaches.AddStep(
                    BreachCode.BannedTurn, route, step, $"the turn over arcs {string.Join(", ", graph.Bans.Arcs(ban).ToArray())} is forbidden by restriction {graph.Bans.RestrictionId(ban)}");
            }
        }
    }

    private static void CheckTime(CheckedRoute route, CheckedStep step, Seams seams, BreachList breaches)
    {
        if (seams.LeastSeconds(step) is { } least && step.Seconds < least)
        {
            breaches.AddStep(BreachCode.TooFast, route, step, $"the way takes {step.Seconds} s, expected at least {least} s");
        }
    }

    private static void CheckMetres(CheckedRoute route, CheckedStep step, RoadGraph graph, BreachList breaches)
    {
        var expected = MetresOf(step, graph);
        if (step.Step.Metres is { } found && !Tolerance.SameMetres(found, expected))
        {
            breaches.AddStep(BreachCode.Metres, route, step, $"the way is said to be {found} m long, expected {expected} m");
        }
    }

    /// <summary>Length of the arcs that exist, metres; 0 for a step that stands.</summary>
    public static double MetresOf(CheckedStep step, RoadGraph graph)
    {
        var centimetres = 0L;
        foreach (var arc in CheckedStep.ArcsOf(step.Step))
        {
            centimetres += arc >= 0 && arc < graph.ArcCount ? graph.LengthCentimetresOf(arc) : 0;
        }

        return centimetres / 100.0;
    }
}
