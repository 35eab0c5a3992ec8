using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// A move on a night: other stops for one or two units, timed, evaluated in every term of the objective, and made or not.
/// <code>
/// trial.Insert(unit, index, stop);            // or Remove, Relocate, Swap, Reverse, Retime, Reroute
/// if (trial.TryEvaluate(out var delta)) …     // what it does to the totals; false where it can't be driven or breaks a shift
/// night.Commit(trial);
/// </code>
/// A move is nothing but the stops as they would be. Stops keep their times; one that can't be reached in time any more starts when it can, and so on until a wait, or a stop for presence that is cut short, takes the delay up.
/// What is the same at both ends of a route is not looked at. One trial a thread; no allocation once it has grown.
/// </summary>
internal sealed class NightTrial
{
    /// <summary>A start so early that the stop begins as soon as it can be reached.</summary>
    private const int AsSoonAsReached = 0;

    /// <summary>Nobody notices a stop shorter than this: presence gives way to delays down to it.</summary>
    public const int ShortestPresenceSeconds = 240;

    private readonly NightRoutes night;
    private readonly SearchProblem problem;
    private readonly RouteStop[][] stops = [new RouteStop[64], new RouteStop[64]];
    private readonly int[] counts = new int[2];
    private readonly int[] units = new int[2];
    private readonly int[] changedFrom = new int[2];
    private readonly int[] changedEnd = new int[2];
    private readonly NightBound bound;
    private int unitCount;

    public NightTrial(NightRoutes night)
    {
        this.night = night;
        problem = night.Problem;
        Changes = new CoverageTrial(night.Coverage);
        bound = new NightBound(night);
    }

    /// <summary>Presences that change.</summary>
    public CoverageTrial Changes { get; }

    /// <summary>Change of what is driven.</summary>
    public long Centimetres { get; private set; }

    /// <summary>Units with other stops.</summary>
    public ReadOnlySpan<int> Units => units.AsSpan(0, unitCount);

    /// <summary>Their stops as they would be.</summary>
    public ReadOnlySpan<RouteStop> RouteOf(int unit) => StopsOf(SlotOf(unit));

    /// <summary>Begins a move made of edits: <see cref="Put"/>, <see cref="Take"/>, <see cref="Change"/> and <see cref="Drive"/> on at most two units, in any order.</summary>
    public void Begin() => unitCount = 0;

    /// <summary>A stop comes in before another, at its time or as soon as it can be reached.</summary>
    public void Put(int unit, int index, in Stop stop)
    {
        var slot = Open(unit);
        Reserve(slot, counts[slot] + 1);
        Array.Copy(stops[slot], index, stops[slot], index + 1, counts[slot] - index);
        counts[slot]++;
        changedEnd[slot] += changedEnd[slot] > index ? 1 : 0;
        Set(slot, index, stop);
    }

    /// <summary>A stop goes.</summary>
    public void Take(int unit, int index) => RemoveAt(Open(unit), index);

    /// <summary>Another stop, or the same at another time or place, instead of one.</summary>
    public void Change(int unit, int index, in Stop stop)
    {
        var slot = Open(unit);
        if (stops[slot][index].Stop is var old && old.Entry == stop.Entry && old.Exit == stop.Exit)
        {
            Mark(slot, index, index + 1);
            stops[slot][index] = stops[slot][index] with { Stop = stop };
        }
        else
        {
            Set(slot, index, stop);
        }
    }

    /// <summary>Other stops altogether, the base at the end among them.</summary>
    public void ChangeRoute(int unit, ReadOnlySpan<RouteStop> route)
    {
        var slot = Open(unit);
        Reserve(slot, route.Length);
        Mark(slot, 0, Math.Max(route.Length, counts[slot]));
        route.CopyTo(stops[slot]);
        counts[slot] = route.Length;
        changedEnd[slot] = route.Length;
    }

    /// <summary>A unit's stops as the edits so far leave them.</summary>
    public ReadOnlySpan<RouteStop> Draft(int unit) => SlotOf(unit) is var slot and >= 0 ? StopsOf(slot) : night.RouteOf(unit);

    /// <summary>A stop comes in before another, as soon as it can be reached; it stays as long as <paramref name="stop"/> says.</summary>
    public void Insert(int unit, int index, in Stop stop)
    {
        Begin();
        Put(unit, index, At(stop, AsSoonAsReached));
    }

    /// <summary>A stop goes.</summary>
    public void Remove(int unit, int index)
    {
        Begin();
        Take(unit, index);
    }

    /// <summary>A stop goes elsewhere: before the stop at <paramref name="toIndex"/> of a route, counted without the stop itself. False where that unit can't do it.</summary>
    public bool Relocate(int unit, int index, int toUnit, int toIndex)
    {
        Begin();
        var from = Open(unit);
        if (!TryAt(unit, stops[from][index].Stop, toUnit, out var moved))
        {
            return false;
        }

        RemoveAt(from, index);
        Put(toUnit, toIndex, At(moved, AsSoonAsReached));
        return true;
    }

    /// <summary>Two stops change places and times. False where one of the units can't do the other's.</summary>
    public bool Swap(int unit, int index, int otherUnit, int otherIndex)
    {
        Begin();
        var (first, second) = (Open(unit), Open(otherUnit));
        var (a, b) = (stops[first][index].Stop, stops[second][otherIndex].Stop);
        if (!TryAt(unit, a, otherUnit, out var there) || !TryAt(otherUnit, b, unit, out var here))
        {
            return false;
        }

        Set(first, index, At(here, a.Start));
        Set(second, otherIndex, At(there, b.Start));
        return true;
    }

    /// <summary>Stops <paramref name="first"/> to <paramref name="last"/> in the other order, passes driven the other way where they may be. The first begins when the first one did, the others as soon as they can.</summary>
    public void Reverse(int unit, int first, int last)
    {
        Begin();
        var slot = Open(unit);
        var run = stops[slot].AsSpan(first..(last + 1));
        var start = run[0].Stop.Start;
        run.Reverse();
        for (var k = 0; k < run.Length; k++)
        {
            run[k] = new RouteStop(At(Turned(unit, run[k].Stop), k == 0 ? start : AsSoonAsReached), null);
        }

        Mark(slot, first, last + 1);
        stops[slot][last + 1] = stops[slot][last + 1] with { Way = null };
    }

    /// <summary>A stop at other times.</summary>
    public void Retime(int unit, int index, int start, int end)
    {
        Begin();
        var slot = Open(unit);
        Mark(slot, index, index + 1);
        stops[slot][index] = stops[slot][index] with { Stop = stops[slot][index].Stop with { Start = start, End = end } };
    }

    /// <summary>Another way to a stop; null for the fastest.</summary>
    public void Reroute(int unit, int index, Leg? way)
    {
        Begin();
        Drive(unit, index, way);
    }

    /// <summary>The same as an edit.</summary>
    public void Drive(int unit, int index, Leg? way)
    {
        var slot = Open(unit);
        Mark(slot, index, index + 1);
        stops[slot][index] = stops[slot][index] with { Way = way };
    }

    /// <summary>What the move does to the totals; nothing has changed yet.</summary>
    /// <returns>False where a stop can't be reached, a shift doesn't suffice or a break would not be in its time.</returns>
    public bool TryEvaluate(out NightTotals delta)
    {
        delta = default;
        if (!TryTime())
        {
            return false;
        }

        delta = Evaluate();
        return true;
    }

    /// <summary>Gives the stops their times.</summary>
    /// <returns>False where a stop can't be reached, a shift doesn't suffice, a break would not be in its time, or a locked stop would go or be at another time.</returns>
    public bool TryTime()
    {
        for (var slot = 0; slot < unitCount; slot++)
        {
            if (!TryTime(slot) || !HoldsLockedStops(slot))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a timed move does to the totals.</summary>
    public NightTotals Evaluate()
    {
        Changes.Clear();
        Centimetres = 0;
        for (var slot = 0; slot < unitCount; slot++)
        {
            Stage(slot);
        }

        return new NightTotals(Changes.Evaluate(), Centimetres);
    }

    /// <summary>The same but for what only drives change, the risk and the gaps of key roads: much faster.</summary>
    public NightTotals EvaluateDemands()
    {
        Changes.Clear();
        Centimetres = 0;
        var (adding, removing) = (Changes.Adding, Changes.Removing);
        for (var slot = 0; slot < unitCount; slot++)
        {
            var before = Before(slot);
            var after = After(slot);
            Centimetres += StageForDemands(after, units[slot], changedFrom[slot], changedEnd[slot], ref adding)
                - StageForDemands(before, units[slot], changedFrom[slot], changedEnd[slot] - after.Length + before.Length, ref removing);
        }

        return new NightTotals(Changes.EvaluateDemands(), Centimetres);
    }

    /// <summary>Whether a timed move costs more than a limit already by what demands ask for: most moves that delay others do, and that is soon told.</summary>
    public bool IsUnserved(double limit) => night.Prices.Of(EvaluateDemands()) > limit;

    /// <summary>Whether a timed move can be told not to bring the cost down, or not by more than a limit, without evaluating it (<see cref="NightBound"/>).</summary>
    /// <param name="limit">Changes of cost from here on are of no use; 0 where any improvement is.</param>
    public bool IsHopeless(double limit) => Bound(limit) >= limit;

    /// <summary>What a timed move does to the cost at the least, or some figure below a limit if that is below it.</summary>
    public double Bound(double limit = double.NegativeInfinity)
    {
        var cost = night.Prices.Of(EvaluateDemands());
        for (var slot = 0; slot < unitCount && cost >= limit; slot++)
        {
            cost = bound.LessGains(cost, limit, units[slot], Before(slot), After(slot), changedFrom[slot], changedEnd[slot]);
        }

        return cost;
    }

    private RouteSpan Before(int slot) => new(night, units[slot], night.RouteOf(units[slot]));

    private RouteSpan After(int slot) => new(night, units[slot], StopsOf(slot));

    private Span<RouteStop> StopsOf(int slot) => stops[slot].AsSpan(0, counts[slot]);

    private int SlotOf(int unit) => unitCount > 0 && units[0] == unit ? 0 : unitCount > 1 && units[1] == unit ? 1 : -1;

    /// <summary>A unit's stops to change: a copy, or the one that there is already.</summary>
    private int Open(int unit)
    {
        var slot = SlotOf(unit);
        if (slot >= 0)
        {
            return slot;
        }

        var route = night.RouteOf(unit);
        slot = unitCount++;
        units[slot] = unit;
        counts[slot] = route.Length;
        Reserve(slot, route.Length + 1);
        route.CopyTo(stops[slot]);
        (changedFrom[slot], changedEnd[slot]) = (route.Length, 0);
        return slot;
    }

    private void Reserve(int slot, int count)
    {
        if (stops[slot].Length < count)
        {
            Array.Resize(ref stops[slot], 2 * count);
        }
    }

    private void RemoveAt(int slot, int index)
    {
        counts[slot]--;
        Array.Copy(stops[slot], index + 1, stops[slot], index, counts[slot] - index);
        changedEnd[slot] -= changedEnd[slot] > index ? 1 : 0;
        Mark(slot, index, index);
        stops[slot][index] = stops[slot][index] with { Way = null };
    }

    /// <summary>Stops that are others, or at other times, than the route has; the leg to the next one is another too.</summary>
    private void Mark(int slot, int from, int end)
    {
        changedFrom[slot] = Math.Min(changedFrom[slot], from);
        changedEnd[slot] = Math.Max(changedEnd[slot], end);
    }

    /// <summary>Another stop, or one that is come to from elsewhere: by the fastest way. So is the next one reached.</summary>
    private void Set(int slot, int index, in Stop stop)
    {
        Mark(slot, index, index + 1);
        stops[slot][index] = new RouteStop(stop, null);
        if (index + 1 < counts[slot])
        {
            stops[slot][index + 1] = stops[slot][index + 1] with { Way = null };
        }
    }

    /// <summary>A stop that is reached late: one that a demand asks for takes as long as it did, one that only shows presence ends when it did, if it can.</summary>
    private static Stop Delayed(in Stop stop, int start) => stop.Task != TaskTable.NoTask
        ? At(stop, start)
        : stop with { Start = start, End = Math.Max(stop.End, start + Math.Min(stop.End - stop.Start, ShortestPresenceSeconds)) };

    private static Stop At(in Stop stop, int start) => stop with { Start = start, End = start + stop.End - stop.Start };

    /// <summary>A unit's stop as another unit's, if that one may and can do it.</summary>
    public bool TryAt(int unit, in Stop stop, int toUnit, out Stop moved)
    {
        moved = stop;
        var demand = stop.Task == TaskTable.NoTask ? TaskTable.NoDemand : problem.Tasks.DemandOf[stop.Task];
        if (unit == toUnit)
        {
            return true;
        }

        if (stop.Task != TaskTable.NoTask)
        {
            if (demand == TaskTable.NoDemand || !problem.MayServe(toUnit, demand))
            {
                return false;
            }

            var territory = problem.TerritoryOf[toUnit];
            var (entry, exit) = problem.Locations(territory, demand, stop.Direction);
            var seconds = problem.ServiceSeconds(territory, demand, stop.Direction);
            moved = stop with { Entry = entry, Exit = exit, End = problem.IsPass(stop) ? stop.Start + seconds : stop.End };
            return entry != Territory.NoLocation && seconds >= 0;
        }

        var territoryThere = problem.Territories[problem.TerritoryOf[toUnit]];
        var there = territoryThere.LocationOf(problem.Territories[problem.TerritoryOf[unit]].EndNodes[stop.Entry]);
        moved = stop with { Entry = there, Exit = there };
        return there != Territory.NoLocation
            && (territoryThere.Places[there] == Territory.NoPlace || PatrolProblem.MayWorkIn(problem.Patrol.Units[toUnit], problem.Patrol.PlaceAreaIds[territoryThere.Places[there]]));
    }

    /// <summary>A pass in the other direction, where that counts and can be driven; else the stop as it is.</summary>
    private Stop Turned(int unit, in Stop stop)
    {
        if (!problem.IsPass(stop) || problem.Tasks.FixedDirection[stop.Task] != TaskTable.AnyDirection)
        {
            return stop;
        }

        var (territory, demand, direction) = (problem.TerritoryOf[unit], problem.Tasks.DemandOf[stop.Task], 1 - stop.Direction);
        var (entry, exit) = problem.Locations(territory, demand, direction);
        var seconds = problem.ServiceSeconds(territory, demand, direction);
        return entry == Territory.NoLocation || seconds < 0
            ? stop
            : stop with { Direction = direction, Entry = entry, Exit = exit, End = stop.Start + seconds };
    }

    /// <summary>Starts stops when they can be reached, if that is later than planned, from the first one that is another until none is late any more.</summary>
    private bool TryTime(int slot)
    {
        var unit = problem.Patrol.Units[units[slot]];
        var territory = problem.Territories[problem.TerritoryOf[units[slot]]];
        var route = StopsOf(slot);
        var first = changedFrom[slot];
        if (first < problem.BegunStops[units[slot]])
        {
            return false;
        }

        var (location, time) = After(slot).Before(Math.Min(first, route.Length - 1));
        for (var k = first; k < route.Length; k++)
        {
            ref var next = ref route[k];
            if (!territory.IsLinked(location, next.Stop.Entry))
            {
                return false;
            }

            // The past is as it was; home one goes when it is time.
            var isLast = k == route.Length - 1;
            var leave = isLast || problem.Present <= time || IsLocked(slot, next.Stop) ? time : problem.Present;
            var reached = leave + LegPaths.SecondsOf(territory, location, next.Stop.Entry, next.Way);
            var isLate = next.Stop.Start < reached;
            if (isLate)
            {
                if (isLast || IsLocked(slot, next.Stop))
                {
                    return false;
                }

                next = next with { Stop = Delayed(next.Stop, reached) };
                changedEnd[slot] = Math.Max(changedEnd[slot], k + 1);
            }

            if (k >= changedEnd[slot])
            {
                return true;
            }

            if (next.Stop.Task != TaskTable.NoTask && problem.Tasks.DemandOf[next.Stop.Task] == TaskTable.NoDemand
                && (next.Stop.Start < unit.BreakEarliest || next.Stop.End > unit.BreakLatest))
            {
                return false;
            }

            (location, time) = (next.Stop.Exit, next.Stop.End);
        }

        return true;
    }

    private bool IsLocked(int slot, in Stop stop) => problem.LockedStops[units[slot]].AsSpan().Contains(stop);

    private bool HoldsLockedStops(int slot)
    {
        var locked = problem.LockedStops[units[slot]];
        var held = 0;
        foreach (ref readonly var next in StopsOf(slot))
        {
            if (held == locked.Length)
            {
                break;
            }

            held += next.Stop == locked[held] ? 1 : 0;
        }

        return held == locked.Length;
    }

    /// <summary>Puts what differs between a unit's stops as they are and as they would be into the trial.</summary>
    private void Stage(int slot)
    {
        var before = Before(slot);
        var after = After(slot);
        var shift = after.Length - before.Length;
        var (adding, removing) = (Changes.Adding, Changes.Removing);
        Centimetres += Stage(after, before, changedFrom[slot], changedEnd[slot], shift, ref adding)
            - Stage(before, after, changedFrom[slot], changedEnd[slot] - shift, shift, ref removing);
    }

    private long StageForDemands(in RouteSpan route, int unit, int first, int end, ref CoverageTrial.Sink sink)
    {
        var driven = 0L;
        for (var k = first; k <= end && k < route.Length; k++)
        {
            driven += route.LegCentimetres(k) + (k < end ? route.StopCentimetres(k) : 0);
            if (k < Math.Min(end, route.Length - 1))
            {
                night.Presence.StopForDemands(unit, route[k].Stop, ref sink);
            }
        }

        return driven;
    }

    /// <summary>Stages stops <paramref name="first"/> to before <paramref name="end"/>, and the leg to the one after them, but for what the other route has too.</summary>
    private static long Stage(in RouteSpan route, in RouteSpan other, int first, int end, int shift, ref CoverageTrial.Sink sink)
    {
        var driven = 0L;
        for (var k = first; k <= end && k < route.Length; k++)
        {
            if (shift != 0 || !route.HasSameLeg(other, k))
            {
                route.StageLeg(k, ref sink);
                driven += route.LegCentimetres(k);
            }

            if (k < end && (shift != 0 || route[k] != other[k]))
            {
                route.StageStop(k, ref sink);
                driven += route.StopCentimetres(k);
            }
        }

        return driven;
    }
}
