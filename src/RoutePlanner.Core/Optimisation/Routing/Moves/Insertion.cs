using System.Runtime.CompilerServices;
using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>
/// Puts tasks that are on no route where they cost least, beside tasks near them or on an empty route. With blinks (Christiaens and Vanden Berghe
/// 2020, "Slack Induction by String Removals"): now and then a place is overlooked, so that the same tasks don't come back to the same places.
/// </summary>
internal sealed class Insertion<TKernel, TPrefix, TSuffix, TMiddle>(
    RoutingModel model, RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, SearchRandom random, MoveCounts counts)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>About one place in so many is overlooked, 1 to 10⁹.</summary>
    public int BlinkOneIn
    {
        get => blinkOneIn;
        set
        {
            blinkOneIn = value;
            DrawBlink();
        }
    }

    /// <summary>Whether tasks are put in even where their prize is less than what that costs: a route may pay only once it has several.</summary>
    public bool PutsAllIn { get; set; }

    /// <summary>By task: a task that costs as much or more is left out.</summary>
    public long[] Prizes { get; set; } = model.Prize;

    // By task, depots after them: the last search in which it was near.
    private readonly int[] nearIn = new int[model.StateCount];
    private int search;
    private int blinkOneIn = 50;
    private int untilBlink;
    private long bestDelta;
    private int bestSlot;
    private int bestState;

    /// <summary>Inserts one task, given as a state, and says on which route; or leaves it out where that costs less or there is no route at all, and says −1.</summary>
    public int Insert(int state)
    {
        Find(state, blinks: true);
        if (bestSlot < 0)
        {
            Find(state, blinks: false);
        }

        if (bestSlot < 0)
        {
            FindAnywhere(state);
        }

        if (bestSlot < 0 || (!PutsAllIn && bestDelta >= Prizes[store.Kernel.TaskOf(state)]))
        {
            return -1;
        }

        var route = store.RouteOfSlot(bestSlot);
        store.Insert(route, bestSlot, bestState);
        return route;
    }

    private void Find(int state, bool blinks)
    {
        bestDelta = long.MaxValue;
        bestSlot = -1;
        var kernel = store.Kernel;
        var other = kernel.Flip(state);
        var nearest = model.Near[kernel.TaskOf(state)];
        search++;
        foreach (var near in nearest)
        {
            nearIn[near] = search;
        }

        foreach (var near in nearest)
        {
            var slot = store.SlotOf[near];
            if (slot < 0)
            {
                continue;
            }

            var route = store.RouteOf[near];
            ref readonly var place = ref store.Places[near];
            if (!blinks || !Blinks())
            {
                Value(kernel, state, other, slot, route, place.State, place.After, place.LegAfter);
            }

            // The place before it is the one after its predecessor: not twice, if that is near too.
            if (nearIn[kernel.TaskOf(place.Before)] != search && (!blinks || !Blinks()))
            {
                Value(kernel, state, other, slot - 1, route, place.Before, place.State, place.LegBefore);
            }
        }

        for (var route = 0; route < store.RouteCount; route++)
        {
            if (store.Length[route] == 0 && (!blinks || !Blinks()))
            {
                Value(kernel, state, other, store.Base(route), route);
                if (model.VehicleCount == 1)
                {
                    break;
                }
            }
        }
    }

    /// <summary>Whether to overlook a place. A number is drawn for each blink, not for each place.</summary>
    private bool Blinks()
    {
        if (--untilBlink > 0)
        {
            return false;
        }

        DrawBlink();
        return true;
    }

    private void DrawBlink() => untilBlink = 1 + random.Next((2 * blinkOneIn) - 1);

    private void FindAnywhere(int state)
    {
        var kernel = store.Kernel;
        var other = kernel.Flip(state);
        for (var route = 0; route < store.RouteCount; route++)
        {
            for (var slot = store.Base(route); slot <= store.Base(route) + store.Length[route]; slot++)
            {
                Value(kernel, state, other, slot, route);
            }
        }
    }

    private void Value(in TKernel kernel, int state, int other, int slot, int route)
    {
        var (before, after) = (store.Sequence[slot], store.Sequence[slot + 1]);
        Value(kernel, state, other, slot, route, before, after, kernel.Leg(before, after));
    }

    /// <summary>Values a state, and the task's other one, behind a slot. Most places are ruled out by the detour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Value(in TKernel kernel, int state, int other, int slot, int route, int before, int after, int leg)
    {
        var detour = kernel.LeastDetour(before, state, after, leg);
        if (detour < bestDelta)
        {
            ValueExactly(kernel, state, slot, route, detour);
        }
        else
        {
            counts.Bounded++;
        }

        if (other == state)
        {
            return;
        }

        detour = kernel.LeastDetour(before, other, after, leg);
        if (detour < bestDelta)
        {
            ValueExactly(kernel, other, slot, route, detour);
        }
        else
        {
            counts.Bounded++;
        }
    }

    private void ValueExactly(in TKernel kernel, int state, int slot, int route, int detour)
    {
        // Most other places are ruled out by the load.
        var loads = store.LoadCost(route, store.Load[route] + model.Demand[kernel.TaskOf(state)]) - store.Cost[route];
        if (detour + loads + store.Bare[route] >= bestDelta)
        {
            counts.Bounded++;
            return;
        }

        counts.Evaluations++;
        var sequence = store.Sequence;
        var prefix = kernel.Extend(store.Prefix[slot], sequence[slot], state);
        var delta = kernel.Close(prefix, state, sequence[slot + 1], store.Suffix[slot + 1]) + loads;
        if (delta < bestDelta)
        {
            (bestDelta, bestSlot, bestState) = (delta, slot, state);
        }
    }
}
