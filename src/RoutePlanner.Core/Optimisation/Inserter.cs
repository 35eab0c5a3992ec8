using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Finds the cheapest feasible place for a task: every unit that may serve it, every position, both directions where both count, and a few
/// moments (as early as possible; where it halves its gap; as late as its gap allows). Evaluation leaves the timetable as it was.
/// </summary>
internal sealed class Inserter(SearchProblem problem, Timetable timetable, SearchRandom random)
{
    /// <summary>Most moments tried at one position.</summary>
    private const int MaxMoments = 6;

    /// <summary>Share of positions passed over at random, so that a greedy repair is not always the same (Christiaens and Vanden Berghe 2020, "blinks").</summary>
    private const double BlinkShare = 0.01;

    /// <summary>Multiples of the golden ratio, whole parts dropped, spread evenly however many there are (Knuth 1973, vol. 3, section 6.4).</summary>
    private const double GoldenShare = 0.6180339887498949;

    private readonly List<(int Task, int Start, int End)> pushed = [];
    private readonly List<int> affected = [];

    /// <summary>Number of positions evaluated so far.</summary>
    public long Evaluations { get; private set; }

    /// <summary>The cheapest place, or <see cref="Insertion.None"/>. <paramref name="mayBlink"/> is off for final repairs.</summary>
    public Insertion Best(int task, bool mayBlink)
    {
        var demand = problem.Tasks.DemandOf[task];
        var best = Insertion.None;
        if (demand == TaskTable.NoDemand)
        {
            BestBreak(task, ref best);
            return best;
        }

        // An extra visit can only lower a gap's cost; where there is none it has nothing to gain.
        if (problem.Tasks.IsExtra[task] && timetable.GapMicro[demand] == 0)
        {
            return best;
        }

        var isVisit = problem.Patrol.Demands[demand].Kind == DemandKind.Visits;
        var only = problem.Tasks.FixedDirection[task];
        foreach (var unit in problem.EligibleUnits[demand])
        {
            for (var direction = TaskTable.Forward; direction <= (isVisit ? TaskTable.Forward : TaskTable.Backward); direction++)
            {
                if (only == TaskTable.AnyDirection || only == direction)
                {
                    TryRoute(task, demand, unit, direction, mayBlink, ref best);
                }
            }
        }

        return best;
    }

    private void TryRoute(int task, int demand, int unit, int direction, bool mayBlink, ref Insertion best)
    {
        var territory = problem.TerritoryOf[unit];
        var seconds = problem.ServiceSeconds(territory, demand, direction);
        var (entry, exit) = problem.Locations(territory, demand, direction);
        if (seconds < 0 || entry < 0 || exit < 0)
        {
            return;
        }

        Span<int> moments = stackalloc int[MaxMoments];
        var positions = timetable.RouteOf(unit).Count;
        for (var index = 0; index <= positions; index++)
        {
            // The most this demand could save is its price and all its gap cost.
            if ((mayBlink && random.NextDouble() < BlinkShare)
                || !TryDrive(unit, index, entry, exit, out var arrival, out var latestEnd, out var drive)
                || drive - timetable.Price[task] - timetable.GapMicro[demand] >= best.Delta)
            {
                continue;
            }

            var count = Moments(demand, arrival, seconds, latestEnd, moments);
            for (var m = 0; m < count; m++)
            {
                Try(unit, index, new Stop(task, direction, entry, exit, moments[m], moments[m] + seconds), drive, ref best);
            }
        }
    }

    /// <summary>
    /// A break is taken where the unit is, where it goes next (if that is a place), or at its base; at the unit's own moment if that can be, so that
    /// not everybody rests at once, else as early as possible.
    /// </summary>
    private void BestBreak(int task, ref Insertion best)
    {
        var unit = Array.IndexOf(problem.Tasks.BreakTask, task);
        var wish = problem.Patrol.Units[unit];
        var spare = wish.BreakLatest - wish.BreakEarliest - wish.BreakSeconds;
        TryBreak(task, unit, wish.BreakEarliest + (int)(spare * (unit * GoldenShare % 1)), ref best);
        if (!best.IsFound)
        {
            TryBreak(task, unit, wish.BreakEarliest, ref best);
        }
    }

    private void TryBreak(int task, int unit, int earliest, ref Insertion best)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        for (var index = 0; index <= timetable.RouteOf(unit).Count; index++)
        {
            var here = territory.StandAfter(timetable.Before(unit, index).Location);
            var there = territory.StandBefore(timetable.After(unit, index).Location);
            Span<int> locations = [problem.BaseLocation[unit], here, there];
            foreach (var location in locations)
            {
                if (location != Territory.NoLocation && territory.Places[location] != Territory.NoPlace && TryDrive(unit, index, location, location, out var arrival, out _, out var drive))
                {
                    var start = Math.Max(arrival, earliest);
                    Try(unit, index, new Stop(task, TaskTable.Forward, location, location, start, start + problem.Patrol.Units[unit].BreakSeconds), drive, ref best);
                }
            }
        }
    }

    /// <summary>Drive to and from a stop at this position: when the unit arrives, when it must leave to push nothing, what the driving costs more.</summary>
    private bool TryDrive(int unit, int index, int entry, int exit, out int arrival, out int latestEnd, out long driveMicro)
    {
        Evaluations++;
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var (before, leave) = timetable.Before(unit, index);
        var (after, due) = timetable.After(unit, index);
        var (to, from) = (territory.Seconds(before, entry), territory.Seconds(exit, after));
        (arrival, latestEnd, driveMicro) = (0, 0, 0);
        if (to == TravelTime.Unreachable || from == TravelTime.Unreachable)
        {
            return false;
        }

        arrival = leave + to;
        latestEnd = due - from;
        driveMicro = ((long)to + from - territory.Seconds(before, after)) * problem.DriveMicroPerSecond[(int)territory.Mode];
        return true;
    }

    /// <summary>Starting times worth trying, without repeats; all allowed by windows and gap_min as things stand.</summary>
    private int Moments(int demand, int arrival, int seconds, int latestEnd, Span<int> moments)
    {
        var wish = problem.Patrol.Demands[demand];
        var count = 0;
        foreach (var window in wish.Windows)
        {
            if (window.End - seconds < arrival || count == MaxMoments)
            {
                continue;
            }

            var earliest = FirstAllowed(demand, Math.Max(arrival, window.Start), seconds);
            if (earliest + seconds > window.End)
            {
                continue;
            }

            AddMoment(moments, ref count, earliest);
            var (left, next) = HoleAround(demand, earliest, wish.Hours);
            if (wish.GapMax is { } gapMax)
            {
                // Between "so early that the gap after it is kept" and "so late that the gap before it is": both, when the hole allows.
                AddLater(demand, next - gapMax - seconds, seconds, earliest, window, moments, ref count);
                AddLater(demand, left + gapMax, seconds, earliest, window, moments, ref count);
                AddLater(demand, (left + next - seconds) / 2, seconds, earliest, window, moments, ref count);
            }

            // Right before the unit has to go on: leaves what is spare in one piece before it.
            AddLater(demand, Math.Min(latestEnd, window.End) - seconds, seconds, earliest, window, moments, ref count);
        }

        return count;
    }

    private void AddLater(int demand, int moment, int seconds, int earliest, TimeWindow window, Span<int> moments, ref int count)
    {
        if (moment > earliest && moment + seconds <= window.End && FirstAllowed(demand, moment, seconds) == moment)
        {
            AddMoment(moments, ref count, moment);
        }
    }

    private static void AddMoment(Span<int> moments, ref int count, int moment)
    {
        if (count < MaxMoments && !moments[..count].Contains(moment))
        {
            moments[count++] = moment;
        }
    }

    /// <summary>The first start from <paramref name="start"/> on that keeps gap_min to all placed visits of the demand.</summary>
    private int FirstAllowed(int demand, int start, int seconds)
    {
        var wish = problem.Patrol.Demands[demand];
        if (wish.Kind == DemandKind.Passes)
        {
            return start;
        }

        for (var isMoved = true; isMoved;)
        {
            isMoved = false;
            for (var t = problem.Tasks.FirstTask[demand]; t < problem.Tasks.FirstTask[demand + 1]; t++)
            {
                if (timetable.UnitOf[t] != Timetable.Absent && start < timetable.End[t] + wish.GapMin && start + seconds + wish.GapMin > timetable.Start[t])
                {
                    start = timetable.End[t] + wish.GapMin;
                    isMoved = true;
                }
            }
        }

        return start;
    }

    /// <summary>The last departure before and the first arrival after a moment, among the demand's placed visits; else the ends of its hours.</summary>
    private (int Left, int Next) HoleAround(int demand, int moment, TimeWindow hours)
    {
        var (left, next) = (hours.Start, hours.End);
        for (var t = problem.Tasks.FirstTask[demand]; t < problem.Tasks.FirstTask[demand + 1]; t++)
        {
            if (timetable.UnitOf[t] == Timetable.Absent)
            {
                continue;
            }

            if (timetable.Start[t] >= moment)
            {
                next = Math.Min(next, timetable.Start[t]);
            }
            else
            {
                left = Math.Max(left, timetable.End[t]);
            }
        }

        return (left, next);
    }

    /// <summary>Evaluates one stop exactly: what it pushes, whether all of that is still allowed, what all gaps then cost.</summary>
    private void Try(int unit, int index, in Stop stop, long drive, ref Insertion best)
    {
        pushed.Clear();
        affected.Clear();
        if (!PushAll(unit, index, stop))
        {
            Restore();
            return;
        }

        var task = stop.Task;
        var demand = problem.Tasks.DemandOf[task];
        timetable.UnitOf[task] = unit;
        (timetable.Start[task], timetable.End[task], timetable.Direction[task]) = (stop.Start, stop.End, stop.Direction);
        if (demand != TaskTable.NoDemand)
        {
            affected.Add(demand);
        }

        var delta = drive - timetable.Price[task];
        var isAllowed = true;
        for (var i = 0; i < affected.Count && isAllowed; i++)
        {
            isAllowed = KeepsGapMin(affected[i]);
            delta += GapCost.Of(problem, timetable, affected[i]) - timetable.GapMicro[affected[i]];
        }

        timetable.UnitOf[task] = Timetable.Absent;
        Restore();
        if (isAllowed && delta < best.Delta)
        {
            best = new Insertion(unit, index, stop, delta);
        }
    }

    /// <summary>Moves later stops of the route in the task arrays (not in the route); false where one can't be moved that far.</summary>
    private bool PushAll(int unit, int index, in Stop stop)
    {
        var wish = problem.Patrol.Units[unit];
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        if (stop.Task == problem.Tasks.BreakTask[unit] && stop.End > wish.BreakLatest)
        {
            return false;
        }

        var route = timetable.RouteOf(unit);
        var (location, leave) = (stop.Exit, stop.End);
        for (var k = index; k < route.Count; k++)
        {
            ref var later = ref route[k];
            var arrival = leave + territory.Seconds(location, later.Entry);
            if (arrival <= later.Start)
            {
                return true;
            }

            var end = arrival + later.End - later.Start;
            var demand = problem.Tasks.DemandOf[later.Task];
            if (demand == TaskTable.NoDemand ? end > wish.BreakLatest : !IsInWindow(demand, arrival, end))
            {
                return false;
            }

            pushed.Add((later.Task, later.Start, later.End));
            (timetable.Start[later.Task], timetable.End[later.Task]) = (arrival, end);
            if (demand != TaskTable.NoDemand && !affected.Contains(demand) && demand != problem.Tasks.DemandOf[stop.Task])
            {
                affected.Add(demand);
            }

            (location, leave) = (later.Exit, end);
        }

        return leave + territory.Seconds(location, problem.BaseLocation[unit]) <= wish.ShiftEnd;
    }

    private void Restore()
    {
        foreach (var (task, start, end) in pushed)
        {
            (timetable.Start[task], timetable.End[task]) = (start, end);
        }
    }

    private bool IsInWindow(int demand, int start, int end)
    {
        foreach (var window in problem.Patrol.Demands[demand].Windows)
        {
            if (window.Start <= start && end <= window.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool KeepsGapMin(int demand)
    {
        var wish = problem.Patrol.Demands[demand];
        if (wish.Kind == DemandKind.Passes)
        {
            return true;
        }

        var (first, last) = (problem.Tasks.FirstTask[demand], problem.Tasks.FirstTask[demand + 1]);
        for (var a = first; a < last; a++)
        {
            for (var b = a + 1; b < last; b++)
            {
                if (timetable.UnitOf[a] != Timetable.Absent && timetable.UnitOf[b] != Timetable.Absent
                    && timetable.Start[a] < timetable.End[b] + wish.GapMin && timetable.Start[b] < timetable.End[a] + wish.GapMin)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
