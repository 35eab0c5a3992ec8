using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Cli.Demo.Planted;

/// <summary>How units of one mode get about, and what they can serve.</summary>
internal sealed class HiddenTravel
{
    private readonly PatrolProblem problem;
    private readonly RoadGraph graph;
    private readonly Mode mode;
    private readonly ITravel travel;
    private readonly Dictionary<Demand, HiddenTarget[]> targets = new(ReferenceEqualityComparer.Instance);

    public HiddenTravel(PatrolProblem problem, Mode mode)
    {
        this.problem = problem;
        this.mode = mode;
        graph = problem.Roads.Graph;
        travel = TravelEngine.Build(graph, mode, problem.Roads.Passes()).NewTravel();
    }

    /// <summary>A place as one target; a key road as one for each direction that the mode can drive.</summary>
    public IReadOnlyList<HiddenTarget> TargetsOf(Demand demand) => targets.TryGetValue(demand, out var known) ? known : targets[demand] = [.. Find(demand)];

    /// <summary>Whole seconds of a drive, <see cref="TravelTime.Unreachable"/> where there is none.</summary>
    public int Seconds(TravelEnd from, TravelEnd to) => TravelTime.ToSeconds(travel.Deciseconds(from, to));

    /// <summary>The drive as a step, or a wait where turning round is all there is to do; null where nothing is.</summary>
    public PlanStep? Step(TravelEnd from, TravelEnd to, int end)
    {
        var arcs = new List<int>();
        if (!travel.TryPath(from, to, arcs))
        {
            throw new InvalidOperationException("a hidden route drives where no road leads");
        }

        var start = end - Seconds(from, to);
        return arcs.Count > 0 ? new PlanStep { Kind = StepKind.Drive, Start = start, End = end, Arcs = [.. arcs], Metres = Metres(arcs) }
            : start < end ? new PlanStep { Kind = StepKind.Wait, Start = start, End = end, Reason = StepReason.Spare }
            : null;
    }

    public double Metres(IEnumerable<int> arcs) => arcs.Sum(arc => (long)graph.LengthCentimetresOf(arc)) / 100.0;

    private IEnumerable<HiddenTarget> Find(Demand demand)
    {
        if (demand.Kind == DemandKind.Visits)
        {
            var node = TravelEnd.At(problem.Roads.PlaceSnaps[demand.Target].Node);
            yield return new HiddenTarget(demand, null, [], node, node, demand.ServiceSeconds);
            yield break;
        }

        var path = problem.Roads.KeyRoadPaths[demand.Target];
        foreach (var direction in path.IsFound ? (TravelDirection[])[TravelDirection.Forward, TravelDirection.Backward] : [])
        {
            int[] arcs = direction == TravelDirection.Forward ? [.. path.Arcs] : [.. path.Arcs.Reverse().Select(graph.ReverseOf)];
            if (PassSeconds(arcs, problem.County.KeyRoads[demand.Target].PatrolSpeedKmh) is { } seconds)
            {
                yield return new HiddenTarget(demand, direction, arcs, TravelEnd.Before(arcs, apart: true), TravelEnd.After(arcs), seconds);
            }
        }
    }

    /// <summary>Seconds of a pass as docs/plan.md defines them, or null where the mode may not drive it.</summary>
    private int? PassSeconds(int[] arcs, int? speedKmh)
    {
        var sum = 0;
        for (var i = 0; i < arcs.Length; i++)
        {
            var usual = graph.TravelDeciseconds(mode)[arcs[i]];
            if (usual == RoadGraph.NoAccess)
            {
                return null;
            }

            var patrol = speedKmh is { } speed ? (int)Math.Ceiling(graph.LengthCentimetresOf(arcs[i]) * 0.36m / speed) : 0;
            sum += Math.Max(usual, patrol) + (i == 0 ? 0 : graph.TurnDeciseconds(mode, arcs[i - 1], arcs[i]));
        }

        return TravelTime.ToSeconds(sum);
    }
}
