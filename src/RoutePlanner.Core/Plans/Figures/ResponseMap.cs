using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>
/// How fast somebody can be anywhere at one moment: the travel time from the nearest free unit to the middle of every street (docs/figures.md has the same over beats and minutes).
/// Made once a plan, asked for any second, forwards and backwards. One thread at a time.
/// </summary>
public sealed class ResponseMap
{
    /// <summary>So many fields are asked for at once: bounds the work space to a few megabytes for a county.</summary>
    private const int FieldsAtOnce = 16;

    private readonly Plan plan;
    private readonly PatrolProblem problem;
    private readonly Dictionary<Mode, ITravel> travels = [];

    /// <summary>Makes the map of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problem">Tonight's problem, made from the county the plan is for.</param>
    /// <exception cref="MapData.InputException">The routes can't be followed; carries every breach in the way.</exception>
    public ResponseMap(Plan plan, PatrolProblem problem)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(problem);
        FollowablePlan.Demand(plan, problem);
        (this.plan, this.problem) = (plan, problem);
    }

    /// <summary>Seconds from the nearest free unit to the middle of each edge of the graph, rounded up; null on roads where nobody may stop and where nobody can come.</summary>
    /// <param name="second">Seconds since the start of the night.</param>
    public ImmutableArray<int?> SecondsAt(int second)
    {
        var graph = problem.Roads.Graph;
        var nearest = new int[graph.EdgeCount];
        Array.Fill(nearest, TravelTime.Unreachable);
        var free = problem.Units.Zip(plan.Units)
            .Select(pair => (pair.First.Mode, Position: new UnitTrack(problem, pair.First, pair.Second).FreeAt(second)))
            .Where(unit => unit.Position is not null);
        foreach (var group in free.GroupBy(unit => unit.Mode, unit => unit.Position!.Value).OrderBy(group => group.Key))
        {
            Approach(graph, group.Key, Nodes(graph, group.Key, [.. group]), nearest);
            foreach (var position in group.Where(p => p.Arc != UnitPosition.Standing))
            {
                // A unit on the street itself goes on to its middle, where that lies ahead.
                var ahead = position.ToMiddle(0, 1, graph.TravelDeciseconds(group.Key)[position.Arc]);
                ref var here = ref nearest[graph.EdgeOf(position.Arc)];
                here = ahead >= 0 ? Math.Min(here, ahead) : here;
            }
        }

        return [.. nearest.Select((time, edge) => time == TravelTime.Unreachable || !graph.MayStopOn(edge) ? null : (int?)TravelTime.ToSeconds(time))];
    }

    /// <summary>Time from the nearest of a mode's units to each node. Those that stand share one field, as they all start at once.</summary>
    private int[] Nodes(RoadGraph graph, Mode mode, UnitPosition[] positions)
    {
        if (!travels.TryGetValue(mode, out var travel))
        {
            travels[mode] = travel = TravelEngine.Build(graph, mode).NewTravel();
        }

        var times = new int[graph.NodeCount];
        Array.Fill(times, TravelTime.Unreachable);
        var starts = positions.GroupBy(p => p.Deciseconds).OrderBy(group => group.Key).ToList();
        var fields = new int[Math.Min(FieldsAtOnce, starts.Count) * graph.NodeCount];
        foreach (var chunk in starts.Chunk(FieldsAtOnce))
        {
            var nodes = new List<TravelEnd>();
            var first = new List<int> { 0 };
            foreach (var group in chunk)
            {
                nodes.AddRange(group.Select(p => (TravelEnd)p.Node));
                first.Add(nodes.Count);
            }

            travel.Fields(nodes.ToArray(), first.ToArray(), fields.AsSpan(0, chunk.Length * graph.NodeCount));
            for (var k = 0; k < chunk.Length; k++)
            {
                Lower(times, fields.AsSpan(k * graph.NodeCount, graph.NodeCount), chunk[k].Key);
            }
        }

        return times;
    }

    private static void Lower(int[] times, ReadOnlySpan<int> field, int offset)
    {
        for (var node = 0; node < times.Length; node++)
        {
            if (field[node] < times[node] - offset)
            {
                times[node] = field[node] + offset;
            }
        }
    }

    private static void Approach(RoadGraph graph, Mode mode, int[] times, int[] nearest)
    {
        var travel = graph.TravelDeciseconds(mode);
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            var atTail = times[graph.TailOf(arc)];
            if (travel[arc] != RoadGraph.NoAccess && atTail != TravelTime.Unreachable)
            {
                ref var here = ref nearest[graph.EdgeOf(arc)];
                here = Math.Min(here, atTail + ((travel[arc] + 1) / 2));
            }
        }
    }
}
