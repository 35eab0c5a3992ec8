using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>Who can be where when, at best: what all bounds on demands rest on. Immutable.</summary>
internal sealed class Chances
{
    private readonly PatrolProblem patrol;
    private readonly Dictionary<string, LeastTravel> travels = [];

    public Chances(PatrolProblem patrol)
    {
        this.patrol = patrol;
        var (serving, coming) = (NewLists(), NewLists());
        foreach (var group in Enumerable.Range(0, patrol.Units.Length).GroupBy(u => (patrol.Units[u].Mode, patrol.Units[u].BaseNode)))
        {
            var (mode, baseNode) = group.Key;
            int[] demands = [.. Enumerable.Range(0, patrol.Demands.Length).Where(d => IsOnRoads(d) && group.Any(u => PatrolProblem.MayWorkIn(patrol.Units[u], patrol.Demands[d].AreaId)))];
            var ends = demands.Select(EndsOf).ToArray();
            int[] targets = [.. ends.SelectMany(end => (int[])[end.From, end.To]).Distinct()];
            var travel = TravelOf([mode]).To(baseNode, targets);
            var secondsTo = targets.Select((node, k) => (node, travel[k])).ToDictionary(pair => pair.node, pair => pair.Item2);
            for (var k = 0; k < demands.Length; k++)
            {
                AddChances(group, demands[k], (secondsTo[ends[k].From], secondsTo[ends[k].To]), serving, coming);
            }
        }

        Serving = [.. serving.Select(list => list.OrderBy(chance => chance.Unit).ToArray())];
        Coming = [.. coming.Select(list => list.OrderBy(chance => chance.Unit).ToArray())];
    }

    /// <summary>For each demand the units whose visits or passes count, one entry a direction of a key road.</summary>
    public Chance[][] Serving { get; }

    /// <summary>For each demand the units that jurisdiction lets come: any visit ends a gap, however short and whoever makes it. Of a key road, where any drive does, nothing is said.</summary>
    public Chance[][] Coming { get; }

    /// <summary>Least travel of some modes, the fastest on each street.</summary>
    public LeastTravel TravelOf(IReadOnlyCollection<Mode> modes)
    {
        var key = string.Join(',', modes.Distinct().Order());
        if (!travels.TryGetValue(key, out var travel))
        {
            travels[key] = travel = new LeastTravel(patrol.Roads.Graph, modes);
        }

        return travel;
    }

    /// <summary>Node of a place; nodes at the two ends of a key road.</summary>
    public (int From, int To) EndsOf(int demand)
    {
        var wish = patrol.Demands[demand];
        if (wish.Kind == DemandKind.Passes)
        {
            var path = patrol.Roads.KeyRoadPaths[wish.Target];
            return (path.Node0, path.Node1);
        }

        var node = patrol.Roads.PlaceSnaps[wish.Target].Node;
        return (node, node);
    }

    private void AddChances(IEnumerable<int> units, int d, (int From, int To) deciseconds, List<Chance>[] serving, List<Chance>[] coming)
    {
        if (deciseconds.From == TravelTime.Unreachable || deciseconds.To == TravelTime.Unreachable)
        {
            return;
        }

        var demand = patrol.Demands[d];
        var (there, back) = (TravelTime.ToSeconds(deciseconds.From), TravelTime.ToSeconds(deciseconds.To));
        foreach (var u in units.Where(u => PatrolProblem.MayWorkIn(patrol.Units[u], demand.AreaId)))
        {
            var unit = patrol.Units[u];
            var mayServe = PatrolProblem.MayServe(unit, demand);
            if (demand.Kind == DemandKind.Visits)
            {
                var chance = new Chance(u, unit.ShiftStart + there, unit.ShiftEnd - back, demand.ServiceSeconds);
                AddIf(chance.Earliest <= chance.Latest, coming[d], chance with { Seconds = 0 });
                AddIf(mayServe && chance.Earliest + chance.Seconds <= chance.Latest, serving[d], chance);
                continue;
            }

            foreach (var isForward in mayServe ? (bool[])[true, false] : [])
            {
                var arcs = PassTime.Arcs(patrol.Roads.Graph, patrol.Roads.KeyRoadPaths[demand.Target], isForward);
                var seconds = arcs.IsEmpty || (demand.Direction == PassDirection.Forward && !isForward)
                    ? -1
                    : PassTime.Seconds(patrol.Roads.Graph, unit.Mode, arcs, patrol.County.KeyRoads[demand.Target].PatrolSpeedKmh);
                var (earliest, latest) = (unit.ShiftStart + (isForward ? there : back), unit.ShiftEnd - (isForward ? back : there));
                AddIf(seconds >= 0 && earliest + seconds <= latest, serving[d], new Chance(u, earliest, latest, seconds, !isForward));
            }
        }
    }

    private bool IsOnRoads(int demand) => patrol.Demands[demand].Kind == DemandKind.Passes
        ? patrol.Roads.KeyRoadPaths[patrol.Demands[demand].Target].IsFound
        : patrol.Roads.PlaceSnaps[patrol.Demands[demand].Target].Node != Snap.NoNode;

    private static void AddIf(bool isPossible, List<Chance> list, Chance chance)
    {
        if (isPossible)
        {
            list.Add(chance);
        }
    }

    private List<Chance>[] NewLists() => [.. patrol.Demands.Select(_ => new List<Chance>())];
}
