using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Plans.Figures;

/// <summary>
/// Response times the plain way: at one second, for every free unit by itself, its place found by walking through its steps, Dijkstra from there, and for every beat the two smallest. Shares no
/// code with the figures but the time that planned arcs take, which is the checker's.
/// </summary>
internal static class ResponseReference
{
    /// <summary>Tenths of a second to the middle of each beat of each edge, every unit's that can come, sorted.</summary>
    public static Dictionary<(int Edge, int Beat), List<long>> At(Plan plan, PatrolProblem problem, int second)
    {
        var times = new Dictionary<(int Edge, int Beat), List<long>>();
        for (var u = 0; u < plan.Units.Length; u++)
        {
            foreach (var (beat, time) in OfUnit(plan.Units[u], problem, problem.Units[u], second))
            {
                if (!times.TryGetValue(beat, out var list))
                {
                    times[beat] = list = [];
                }

                list.Add(time);
            }
        }

        foreach (var list in times.Values)
        {
            list.Sort();
        }

        return times;
    }

    private static Dictionary<(int Edge, int Beat), long> OfUnit(UnitPlan route, PatrolProblem problem, Unit unit, int second)
    {
        var graph = problem.Roads.Graph;
        var times = new Dictionary<(int Edge, int Beat), long>();
        var step = route.Steps.FirstOrDefault(s => s.Start <= second && second < s.End);
        if (step is null || step.Kind == StepKind.Break)
        {
            return times;
        }

        var (node, wait) = (unit.BaseNode, 0L);
        foreach (var before in route.Steps.TakeWhile(s => s != step).Where(s => s.Arcs is not null))
        {
            node = graph.Head[before.Arcs!.Value[^1]];
        }

        if (step.Arcs is not null)
        {
            var path = TimedPath.Of(new ProblemIndex(problem), unit.Mode, step)!;
            var elapsed = (double)path.Deciseconds.Sum() * (second - step.Start) / (step.End - step.Start);
            var k = 0;
            while (elapsed >= path.Deciseconds[k])
            {
                elapsed -= path.Deciseconds[k++];
            }

            var arc = path.Arcs[k];
            var share = elapsed / path.Deciseconds[k];
            var usual = graph.TravelDeciseconds(unit.Mode)[arc];
            node = share < 1e-9 ? graph.TailOf(arc) : graph.Head[arc];
            wait = share < 1e-9 ? 0 : Up((1 - share) * usual);
            var beats = BeatEntries.CountOf(graph, graph.EdgeOf(arc));
            for (var j = 0; j < beats && share >= 1e-9; j++)
            {
                var ahead = ((j + 0.5) / beats) - share;
                if (ahead > -1e-9)
                {
                    Offer(graph.EdgeOf(arc), graph.IsForward(arc) ? j : beats - 1 - j, Up(ahead * usual));
                }
            }
        }

        var field = new int[graph.NodeCount];
        new DijkstraTravel(graph, unit.Mode).Deciseconds(node, [.. Enumerable.Range(0, graph.NodeCount)], field);
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            var (time, atTail) = (graph.TravelDeciseconds(unit.Mode)[arc], field[graph.TailOf(arc)]);
            var beats = BeatEntries.CountOf(graph, graph.EdgeOf(arc));
            for (var j = 0; j < beats && time != RoadGraph.NoAccess && atTail != TravelTime.Unreachable; j++)
            {
                Offer(graph.EdgeOf(arc), graph.IsForward(arc) ? j : beats - 1 - j, wait + atTail + Up((j + 0.5) / beats * time));
            }
        }

        return times;

        void Offer(int edge, int beat, long time) => times[(edge, beat)] = Math.Min(time, times.GetValueOrDefault((edge, beat), long.MaxValue));
    }

    /// <summary>Rounded up, where a whole number may have become a little more on the way.</summary>
    private static long Up(double value) => (long)Math.Ceiling(value - 1e-7);
}
