using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>
/// Looks in a plan for a unit that waits or drives about while it could make a visit or pass that is missing, and still do all else that it does at the time planned. Plain and complete: every unit
/// that may, every time between two of its stops, every moment at which a visit could first count. It asks roads and rules only, nothing of the optimiser.
/// </summary>
internal sealed class IdleUnits
{
    private readonly PatrolProblem problem;
    private readonly Plan plan;
    private readonly Dictionary<Mode, ITravel> travel = [];

    private IdleUnits(PatrolProblem problem, Plan plan) => (this.problem, this.plan) = (problem, plan);

    /// <summary>In words, who could do what and when.</summary>
    public static IEnumerable<string> Find(PatrolProblem problem, Plan plan) => new IdleUnits(problem, plan).All();

    private IEnumerable<string> All() =>
        from demand in problem.Demands
        where IsMissing(demand)
        from u in Enumerable.Range(0, problem.Units.Length)
        where PatrolProblem.MayServe(problem.Units[u], demand)
        from free in FreeTimes(u)
        from found in demand.Kind == DemandKind.Visits ? Visits(demand, u, free) : Passes(demand, u, free)
        select found;

    /// <summary>Time between two stops of a unit. Presence, visits, passes and breaks are stops; drives and other waits are not.</summary>
    private readonly record struct Free(TravelEnd From, int Start, TravelEnd To, int End);

    private IEnumerable<Free> FreeTimes(int u)
    {
        var unit = problem.Units[u];
        var graph = problem.Roads.Graph;
        var (node, from, start) = (unit.BaseNode, TravelEnd.At(unit.BaseNode), unit.ShiftStart);
        foreach (var step in plan.Units[u].Steps)
        {
            var isStop = step.Kind is not StepKind.Drive && step is not { Kind: StepKind.Wait, Reason: not StepReason.Presence };
            int[] arcs = step.Arcs is { } driven ? [.. driven] : [];
            if (isStop)
            {
                yield return new Free(from, start, arcs.Length > 0 ? TravelEnd.Before(arcs, apart: true) : TravelEnd.At(node), step.Start);
            }

            node = arcs.Length > 0 ? graph.Head[arcs[^1]] : node;
            if (isStop)
            {
                (from, start) = (arcs.Length > 0 ? TravelEnd.After(arcs) : TravelEnd.At(node), step.End);
            }
        }

        yield return new Free(from, start, TravelEnd.At(unit.BaseNode), unit.ShiftEnd);
    }

    private bool IsMissing(Demand demand) => demand.Kind == DemandKind.Visits
        ? Counted(VisitsOf(demand), demand) < demand.Count
        : new[] { TravelDirection.Forward, TravelDirection.Backward }.Any(direction => WantsPass(demand, direction));

    private IEnumerable<string> Visits(Demand demand, int u, Free free)
    {
        var place = TravelEnd.At(problem.Roads.PlaceSnaps[demand.Target].Node);
        var (arrival, latest) = Times(u, free, place, place, demand.ServiceSeconds);
        var made = VisitsOf(demand);

        // A visit that counts can begin earlier until it meets its arrival, a window's start or the least gap after another visit.
        var moments = demand.Windows.Select(w => w.Start).Concat(made.Select(v => v.End + demand.GapMin)).Append(arrival);
        return moments.Where(start => start >= arrival && start <= latest)
            .Where(start => demand.Windows.Any(w => w.Start <= start && start + demand.ServiceSeconds <= w.End))
            .Where(start => Counted([.. made, (start, start + demand.ServiceSeconds)], demand) > Counted(made, demand))
            .Select(start => $"{problem.Units[u].Id} could visit for {demand.Id} at {start}");
    }

    private IEnumerable<string> Passes(Demand demand, int u, Free free)
    {
        foreach (var direction in (TravelDirection[])[TravelDirection.Forward, TravelDirection.Backward])
        {
            var arcs = PassTime.Arcs(problem.Roads.Graph, problem.Roads.KeyRoadPaths[demand.Target], direction == TravelDirection.Forward).ToArray();
            if (arcs.Length == 0 || !WantsPass(demand, direction)
                || PassTime.Seconds(problem.Roads.Graph, problem.Units[u].Mode, [.. arcs], problem.County.KeyRoads[demand.Target].PatrolSpeedKmh) is not (>= 0 and var seconds))
            {
                continue;
            }

            var (arrival, latest) = Times(u, free, TravelEnd.Before(arcs, apart: true), TravelEnd.After(arcs), seconds);
            if (arrival <= latest)
            {
                yield return $"{problem.Units[u].Id} could pass {direction} for {demand.Id} at {arrival}";
            }
        }
    }

    /// <summary>
    /// First and last moment at which a service can begin in free time; the last before the first where there is none. A unit can serve only what it could also serve on the way from its base
    /// and back, without a stop at its ends (docs/checker.md).
    /// </summary>
    private (int Arrival, long Latest) Times(int u, Free free, TravelEnd entry, TravelEnd exit, int seconds)
    {
        var mode = problem.Units[u].Mode;
        if (!travel.TryGetValue(mode, out var own))
        {
            travel[mode] = own = new DijkstraTravel(problem.Roads.Graph, mode, problem.Roads.Passes());
        }

        var home = TravelEnd.At(problem.Units[u].BaseNode);
        if (own.Deciseconds(home, entry) == TravelTime.Unreachable || own.Deciseconds(exit, home) == TravelTime.Unreachable)
        {
            return (int.MaxValue, -1);
        }

        var (there, back) = (TravelTime.ToSeconds(own.Deciseconds(free.From, entry)), TravelTime.ToSeconds(own.Deciseconds(exit, free.To)));
        return there == TravelTime.Unreachable || back == TravelTime.Unreachable ? (int.MaxValue, -1) : (free.Start + there, (long)free.End - back - seconds);
    }

    /// <summary>Visits at the place that count if they are far enough apart.</summary>
    private List<(int Start, int End)> VisitsOf(Demand demand) =>
    [
        .. from pair in plan.Units.Zip(problem.Units)
           where PatrolProblem.MayServe(pair.Second, demand)
           from step in pair.First.Steps
           where step.Kind is StepKind.Visit or StepKind.Hold && step.PlaceId == demand.TargetId && step.End - step.Start >= demand.ServiceSeconds
               && demand.Windows.Any(w => w.Start <= step.Start && step.End <= w.End)
           select (step.Start, step.End),
    ];

    private static int Counted(List<(int Start, int End)> visits, Demand demand) => ServedVisitsCheck.LargestSet(visits, demand.GapMin);

    /// <summary>Whether one more pass in a direction would count.</summary>
    private bool WantsPass(Demand demand, TravelDirection direction)
    {
        var made = plan.Units.Zip(problem.Units).Where(pair => PatrolProblem.MayServe(pair.Second, demand)).SelectMany(pair => pair.First.Steps)
            .Where(step => step.Kind == StepKind.Pass && step.KeyRoadId == demand.TargetId).ToList();
        return demand.Direction switch
        {
            PassDirection.Both => made.Count(step => step.Direction == direction) < demand.Count,
            PassDirection.Forward => direction == TravelDirection.Forward && made.Count(step => step.Direction == direction) < demand.Count,
            _ => made.Count < demand.Count,
        };
    }
}
