namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// A solution of the search: all routes with fixed times, always feasible, and its cost kept up to date.
/// <code>
/// route u:  stops in time order; a stop starts no earlier than the drive from the one before allows
/// task t:   UnitOf[t] (or Absent), Start[t], End[t]
/// demand d: GapMicro[d], the cost of its gaps
/// Cost = Σ absent counted tasks' prices + Σ GapMicro + Σ driving
/// </code>
/// Times are pinned: removing a stop moves nothing, inserting one only pushes later stops back as far as it must. So removals are O(1), and an insertion touches
/// only what it pushes. A removal can make the way longer, where the stop was what allowed a turn into or out of a pass: after removals
/// <see cref="RemoveLate"/> must be called. One thread at a time.
/// </summary>
internal sealed class Timetable
{
    public const int Absent = -1;

    /// <summary>A missing break costs more than anything it could make room for.</summary>
    private const long BreakPrice = 1_000_000 * SearchProblem.Micro;

    private readonly SearchProblem problem;
    private readonly Route[] routes;
    private readonly Route[] saved;
    private readonly bool[] isSaved;
    private readonly List<int> savedUnits = [];
    private readonly List<int> touchedDemands = [];
    private long savedCost;

    public Timetable(SearchProblem problem)
    {
        this.problem = problem;
        routes = [.. Enumerable.Range(0, problem.UnitCount).Select(_ => new Route())];
        saved = [.. Enumerable.Range(0, problem.UnitCount).Select(_ => new Route())];
        isSaved = new bool[problem.UnitCount];
        UnitOf = new int[problem.Tasks.Count];
        Start = new int[problem.Tasks.Count];
        End = new int[problem.Tasks.Count];
        Direction = new int[problem.Tasks.Count];
        Array.Fill(UnitOf, Absent);
        GapMicro = new long[problem.Patrol.Demands.Length];
        Price = new long[problem.Tasks.Count];
        for (var t = 0; t < Price.Length; t++)
        {
            var demand = problem.Tasks.DemandOf[t];
            Price[t] = demand == TaskTable.NoDemand ? BreakPrice : problem.Tasks.IsExtra[t] ? 0 : problem.MissedMicro(demand);
            Cost += Price[t];
        }

        for (var d = 0; d < GapMicro.Length; d++)
        {
            Cost += GapMicro[d] = GapCost.Of(problem, this, d);
        }
    }

    public int[] UnitOf { get; }

    public int[] Start { get; }

    public int[] End { get; }

    /// <summary>Direction each placed task is served in.</summary>
    public int[] Direction { get; }

    public long[] GapMicro { get; }

    /// <summary>What leaving a task out costs.</summary>
    public long[] Price { get; }

    /// <summary>Whole cost in micro-units.</summary>
    public long Cost { get; private set; }

    public Route RouteOf(int unit) => routes[unit];

    /// <summary>Location a unit leaves from to reach the stop at <paramref name="index"/>, and when it can leave.</summary>
    public (int Location, int Time) Before(int unit, int index) => index == 0
        ? (problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftStart)
        : (routes[unit][index - 1].Exit, routes[unit][index - 1].End);

    /// <summary>Location a unit goes to after the stop at <paramref name="index"/> − 1, and when it must be there at the latest to move nothing.</summary>
    public (int Location, int Time) After(int unit, int index) => index == routes[unit].Count
        ? (problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftEnd)
        : (routes[unit][index].Entry, routes[unit][index].Start);

    /// <summary>Takes the stop at an index out; nothing else moves. The stop after it may then be late: <see cref="RemoveLate"/>.</summary>
    public void Remove(int unit, int index)
    {
        Save(unit);
        var stop = routes[unit][index];
        Cost -= DriveAround(unit, index, stop);
        routes[unit].RemoveAt(index);
        UnitOf[stop.Task] = Absent;
        Cost += Price[stop.Task];
        UpdateGap(problem.Tasks.DemandOf[stop.Task]);
    }

    /// <summary>
    /// Takes out the stops that can't be reached in time since <see cref="Mark"/>, because others before them were taken out: a stop that is left out no longer ends a drive, so
    /// that turning round after or before a pass takes its time and banned turns count.
    /// </summary>
    /// <param name="removed">Their tasks are appended.</param>
    public void RemoveLate(List<int> removed)
    {
        foreach (var unit in savedUnits)
        {
            var index = 0;
            while (index <= routes[unit].Count)
            {
                if (IsInTime(unit, index))
                {
                    index++;
                    continue;
                }

                // What can't be reached goes; from where the base can't be reached, the stop there does.
                index -= index == routes[unit].Count ? 1 : 0;
                removed.Add(routes[unit][index].Task);
                Remove(unit, index);
            }
        }
    }

    private bool IsInTime(int unit, int index)
    {
        var (from, leave) = Before(unit, index);
        var (to, due) = After(unit, index);
        return leave + (long)problem.Territories[problem.TerritoryOf[unit]].Seconds(from, to) <= due;
    }

    /// <summary>Puts an insertion in that was evaluated on this timetable as it is now.</summary>
    public void Apply(in Insertion insertion)
    {
        var unit = insertion.Unit;
        Save(unit);
        var route = routes[unit];
        var stop = insertion.Stop;
        route.Insert(insertion.Index, stop);
        Place(unit, stop);
        Cost += DriveAround(unit, insertion.Index, stop) - Price[stop.Task];
        Push(unit, insertion.Index + 1);
        UpdateGap(problem.Tasks.DemandOf[stop.Task]);
    }

    /// <summary>From now on <see cref="RollBack"/> comes back to this state.</summary>
    public void Mark()
    {
        foreach (var unit in savedUnits)
        {
            isSaved[unit] = false;
        }

        savedUnits.Clear();
        touchedDemands.Clear();
        savedCost = Cost;
    }

    /// <summary>Undoes everything since <see cref="Mark"/>.</summary>
    public void RollBack()
    {
        foreach (var unit in savedUnits)
        {
            foreach (var stop in routes[unit].Stops)
            {
                UnitOf[stop.Task] = Absent;
            }
        }

        foreach (var unit in savedUnits)
        {
            routes[unit].CopyFrom(saved[unit]);
            foreach (var stop in routes[unit].Stops)
            {
                Place(unit, stop);
            }
        }

        foreach (var demand in touchedDemands)
        {
            GapMicro[demand] = GapCost.Of(problem, this, demand);
        }

        Cost = savedCost;
        Mark();
    }

    /// <summary>Takes over whole routes.</summary>
    public void Load(Route[] source)
    {
        Array.Fill(UnitOf, Absent);
        Cost = 0;
        for (var unit = 0; unit < routes.Length; unit++)
        {
            routes[unit].CopyFrom(source[unit]);
            for (var k = 0; k < routes[unit].Count; k++)
            {
                Place(unit, routes[unit][k]);
            }

            Cost += DriveMicro(unit);
        }

        Cost += Price.Where((_, task) => UnitOf[task] == Absent).Sum();
        for (var demand = 0; demand < GapMicro.Length; demand++)
        {
            Cost += GapMicro[demand] = GapCost.Of(problem, this, demand);
        }

        Mark();
    }

    /// <summary>Cost of all driving of a unit.</summary>
    private long DriveMicro(int unit)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var here = problem.BaseLocation[unit];
        long seconds = 0;
        foreach (var stop in routes[unit].Stops)
        {
            seconds += territory.Seconds(here, stop.Entry);
            here = stop.Exit;
        }

        seconds += territory.Seconds(here, problem.BaseLocation[unit]);
        return seconds * problem.DriveMicroPerSecond[(int)territory.Mode];
    }

    private void Save(int unit)
    {
        if (!isSaved[unit])
        {
            isSaved[unit] = true;
            savedUnits.Add(unit);
            saved[unit].CopyFrom(routes[unit]);
        }
    }

    private void Push(int unit, int index)
    {
        var route = routes[unit];
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        for (var k = index; k < route.Count; k++)
        {
            ref var stop = ref route[k];
            var arrival = route[k - 1].End + territory.Seconds(route[k - 1].Exit, stop.Entry);
            if (arrival <= stop.Start)
            {
                return;
            }

            stop = stop with { Start = arrival, End = arrival + stop.End - stop.Start };
            Place(unit, stop);
            UpdateGap(problem.Tasks.DemandOf[stop.Task]);
        }
    }

    private void Place(int unit, in Stop stop)
    {
        UnitOf[stop.Task] = unit;
        Start[stop.Task] = stop.Start;
        End[stop.Task] = stop.End;
        Direction[stop.Task] = stop.Direction;
    }

    private void UpdateGap(int demand)
    {
        if (demand != TaskTable.NoDemand)
        {
            touchedDemands.Add(demand);
            Cost -= GapMicro[demand];
            GapMicro[demand] = GapCost.Of(problem, this, demand);
            Cost += GapMicro[demand];
        }
    }

    /// <summary>What a stop adds to the driving of its route.</summary>
    private long DriveAround(int unit, int index, in Stop stop)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var before = Before(unit, index).Location;
        var after = After(unit, index + 1).Location;
        var seconds = (long)territory.Seconds(before, stop.Entry) + territory.Seconds(stop.Exit, after) - territory.Seconds(before, after);
        return seconds * problem.DriveMicroPerSecond[(int)territory.Mode];
    }
}
