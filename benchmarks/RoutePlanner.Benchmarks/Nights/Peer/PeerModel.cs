using Google.OrTools.ConstraintSolver;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Benchmarks.Nights.Peer;

/// <summary>
/// The required visits and passes of a night put to the routing solver of Google OR-Tools: a task for each, to be served once or left out at its price; windows as the demand has them; of
/// two visits of one place the later begins no sooner than gap_min after the earlier ended; units from shift start to shift end, by their own travel times, with their break.
/// <code>
/// node:  bases, then for each task one node a direction that counts
/// time:  from node a to b what serving a takes and the drive after it; a matrix for each mode
/// cost:  100 micro-units of the objective
/// </code>
/// Longest gaps, risk and everything else of the objective are left out. Of breaks it knows that they lie between two stops, not where; <see cref="PeerStops"/> finds a place.
/// </summary>
internal sealed class PeerModel : IDisposable
{
    private const string Time = "time";
    private const long MicroPerCost = 100;
    private const double Micro = 1e6;

    /// <summary>Rough speeds by mode that turn kilometres, which the objective prices, into seconds, which the solver counts.</summary>
    private static readonly double[] MetresPerSecond = [11, 11, 5, 1.4];

    // What the solver calls the vehicle of a node that is not visited.
    private const long LeftOut = -1;

    // A drive that no unit can make. Small enough that sums don't overflow, longer than any night.
    private const long NoWay = 10_000_000;

    private readonly SearchProblem problem;
    private readonly int[] units;
    private readonly List<PeerNode> nodes = [];
    private readonly int[] baseKeys;
    private readonly RoutingIndexManager indices;
    private readonly RoutingDimension time;

    /// <param name="problem">The night.</param>
    /// <param name="part">The part of it that is modelled; of its demands all units that may serve them belong to it.</param>
    public PeerModel(SearchProblem problem, PeerPart part)
    {
        this.problem = problem;
        units = [.. part.Units];
        baseKeys = [.. units.Select(BaseKey).Distinct()];
        var tasks = part.Demands.SelectMany(TasksOf).ToList();
        int[] bases = [.. units.Select(unit => Array.IndexOf(baseKeys, BaseKey(unit)))];
        indices = new RoutingIndexManager(baseKeys.Length + nodes.Count, units.Length, bases, bases);
        Model = new RoutingModel(indices);
        time = AddTime();
        foreach (var task in tasks)
        {
            AddTask(task);
        }

        KeepApart(tasks);
        AddShifts();
    }

    /// <summary>What is solved.</summary>
    public RoutingModel Model { get; }

    /// <summary>Each unit with its stops in order, breaks not among them.</summary>
    public IEnumerable<(int Unit, List<Stop> Stops)> StopsOf(Assignment assignment)
    {
        for (var vehicle = 0; vehicle < units.Length; vehicle++)
        {
            var (unit, stops) = (units[vehicle], new List<Stop>());
            for (var at = assignment.Value(Model.NextVar(Model.Start(vehicle))); !Model.IsEnd(at); at = assignment.Value(Model.NextVar(at)))
            {
                var node = nodes[indices.IndexToNode(at) - baseKeys.Length];
                var (entry, exit) = problem.Locations(problem.TerritoryOf[unit], problem.Tasks.DemandOf[node.Task], node.Direction);
                var start = (int)assignment.Value(time.CumulVar(at));
                stops.Add(new Stop(node.Task, node.Direction, entry, exit, start, start + ServiceSeconds(unit, node)));
            }

            yield return (unit, stops);
        }
    }

    public void Dispose()
    {
        Model.Dispose();
        indices.Dispose();
    }

    private int BaseKey(int unit) => problem.Territories[problem.TerritoryOf[unit]].KeyOf(problem.BaseLocation[unit]);

    private int ServiceSeconds(int unit, PeerNode node) => problem.ServiceSeconds(problem.TerritoryOf[unit], problem.Tasks.DemandOf[node.Task], node.Direction);

    /// <summary>Required tasks of a demand that somebody may serve, each with its nodes; of passes in both directions each so often.</summary>
    private IEnumerable<PeerTask> TasksOf(int demand)
    {
        foreach (var task in Enumerable.Range(problem.Tasks.FirstTask[demand], problem.Tasks.FirstTask[demand + 1] - problem.Tasks.FirstTask[demand])
            .SelectMany(task => Enumerable.Repeat(task, problem.Patrol.Demands[demand].Count)))
        {
            var only = problem.Tasks.FixedDirection[task];
            int[] directions = problem.Patrol.Demands[demand].Kind == DemandKind.Visits ? [TaskTable.Forward]
                : only == TaskTable.AnyDirection ? [TaskTable.Forward, TaskTable.Backward] : [only];
            var own = new List<int>();
            foreach (var direction in directions)
            {
                int[] able = [.. problem.EligibleUnits[demand].Where(unit => CanServe(unit, demand, direction))];
                if (able.Length > 0)
                {
                    own.Add(baseKeys.Length + nodes.Count);
                    nodes.Add(new PeerNode(task, direction, able));
                }
            }

            if (own.Count > 0)
            {
                yield return new PeerTask(demand, [.. own]);
            }
        }
    }

    private bool CanServe(int unit, int demand, int direction)
    {
        var territory = problem.TerritoryOf[unit];
        var (entry, exit) = problem.Locations(territory, demand, direction);
        return entry >= 0 && exit >= 0 && problem.ServiceSeconds(territory, demand, direction) >= 0;
    }

    /// <summary>Drives are alike for all units of a mode; of two nodes in no common territory none is ever driven.</summary>
    private RoutingDimension AddTime()
    {
        var transit = new int[units.Length];
        foreach (var vehicles in Enumerable.Range(0, units.Length).GroupBy(vehicle => problem.Patrol.Units[units[vehicle]].Mode))
        {
            int[] alike = [.. vehicles.Select(vehicle => units[vehicle])];
            var drive = DriveSeconds(vehicles.Key, alike);
            long[] service = [.. baseKeys.Select(_ => 0L), .. nodes.Select(node => node.Units.Where(alike.Contains).Select(unit => (long)ServiceSeconds(unit, node)).FirstOrDefault())];
            var times = Model.RegisterTransitMatrix([.. drive.Select((row, from) => row.Select(seconds => seconds + service[from]).ToArray())]);
            var price = (long)(problem.Patrol.Night.Objective.Kilometres * Micro * MetresPerSecond[(int)vehicles.Key] / 1000) / MicroPerCost;
            var costs = Model.RegisterTransitMatrix([.. drive.Select(row => row.Select(seconds => seconds * price).ToArray())]);
            foreach (var vehicle in vehicles)
            {
                transit[vehicle] = times;
                Model.SetArcCostEvaluatorOfVehicle(costs, vehicle);
            }
        }

        Model.AddDimensionWithVehicleTransits(transit, problem.Patrol.NightSeconds, problem.Patrol.NightSeconds, fix_start_cumul_to_zero: false, Time);
        return Model.GetMutableDimension(Time);
    }

    private long[][] DriveSeconds(Mode mode, IEnumerable<int> alike)
    {
        var seconds = new Dictionary<(int, int), long>();
        foreach (var territory in alike.Select(unit => problem.TerritoryOf[unit]).Distinct().Select(t => problem.Territories[t]))
        {
            for (var from = 0; from < territory.Count; from++)
            {
                for (var to = 0; to < territory.Count; to++)
                {
                    seconds[(territory.KeyOf(from), territory.KeyOf(to))] = territory.Seconds(from, to) is var drive and not TravelTime.Unreachable ? drive : NoWay;
                }
            }
        }

        int?[] keys = [.. baseKeys, .. nodes.Select(node => KeyOf(node, mode))];
        return [.. keys.Select(from => keys.Select(to => from is { } a && to is { } b ? seconds.GetValueOrDefault((a, b), NoWay) : NoWay).ToArray())];
    }

    /// <summary>What a location is called in all territories; null where no unit of the mode may serve the node.</summary>
    private int? KeyOf(PeerNode node, Mode mode)
    {
        foreach (var unit in node.Units.Where(unit => problem.Patrol.Units[unit].Mode == mode))
        {
            return problem.Territories[problem.TerritoryOf[unit]].KeyOf(problem.Locations(problem.TerritoryOf[unit], problem.Tasks.DemandOf[node.Task], node.Direction).Entry);
        }

        return null;
    }

    private void AddTask(PeerTask task)
    {
        var demand = problem.Patrol.Demands[task.Demand];
        var objective = problem.Patrol.Night.Objective;
        var missed = (demand.Kind == DemandKind.Visits ? objective.MissedVisits : objective.MissedPasses) * demand.Priority;
        Model.AddDisjunction([.. task.Nodes.Select(node => indices.NodeToIndex(node))], (long)(missed * Micro) / MicroPerCost);
        foreach (var number in task.Nodes)
        {
            var node = nodes[number - baseKeys.Length];
            var index = indices.NodeToIndex(number);
            Model.VehicleVar(index).SetValues([LeftOut, .. node.Units.Select(unit => (long)Array.IndexOf(units, unit))]);
            var service = node.Units.Max(unit => ServiceSeconds(unit, node));
            var start = time.CumulVar(index);
            start.SetRange(demand.Hours.Start, Math.Max(demand.Hours.Start, demand.Hours.End - service));
            foreach (var (window, next) in demand.Windows.Zip(demand.Windows.Skip(1)))
            {
                // Between two windows nothing may begin, nor so late in the first that it doesn't end there.
                start.RemoveInterval(window.End - service + 1, next.Start - 1);
            }
        }
    }

    /// <summary>Any two visits of one place that are both made lie gap_min apart, in the order of their tasks, which are alike.</summary>
    private void KeepApart(List<PeerTask> tasks)
    {
        var solver = Model.solver();
        foreach (var visits in tasks.GroupBy(task => task.Demand).Select(group => group.ToList()))
        {
            var demand = problem.Patrol.Demands[visits[0].Demand];
            var apart = demand.ServiceSeconds + demand.GapMin;
            for (var second = 1; second < visits.Count && demand.Kind == DemandKind.Visits; second++)
            {
                for (var first = 0; first < second; first++)
                {
                    var (a, b) = (indices.NodeToIndex(visits[first].Nodes[0]), indices.NodeToIndex(visits[second].Nodes[0]));

                    // The time apart if both are made, if one or none is, no more than their order or nothing.
                    var asked = solver.MakeSum(solver.MakeProd(solver.MakeSum(Model.ActiveVar(a), Model.ActiveVar(b)), apart), -apart);
                    solver.Add(solver.MakeGreaterOrEqual(solver.MakeDifference(time.CumulVar(b), time.CumulVar(a)), asked.Var()));
                }
            }
        }
    }

    private void AddShifts()
    {
        var solver = Model.solver();
        var service = new long[Model.Size()];
        for (var number = 0; number < nodes.Count; number++)
        {
            service[indices.NodeToIndex(baseKeys.Length + number)] = nodes[number].Units.Min(unit => ServiceSeconds(unit, nodes[number]));
        }

        for (var vehicle = 0; vehicle < units.Length; vehicle++)
        {
            var unit = problem.Patrol.Units[units[vehicle]];
            time.CumulVar(Model.Start(vehicle)).SetRange(unit.ShiftStart, unit.ShiftStart);
            time.CumulVar(Model.End(vehicle)).SetRange(unit.ShiftEnd, unit.ShiftEnd);
            if (unit.BreakSeconds > 0)
            {
                var rest = solver.MakeFixedDurationIntervalVar(unit.BreakEarliest, unit.BreakLatest - unit.BreakSeconds, unit.BreakSeconds, optional: false, $"break {unit.Id}");
                time.SetBreakIntervalsOfVehicle([rest], vehicle, service);
            }
        }
    }

    /// <summary>A task served in one direction, and who may do it.</summary>
    private sealed record PeerNode(int Task, int Direction, int[] Units);

    /// <summary>A required visit or pass; exactly one of its nodes serves it.</summary>
    private sealed record PeerTask(int Demand, int[] Nodes);
}
