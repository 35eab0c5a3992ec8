using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>
/// Puts tasks that are on no route where they cost least, beside tasks near them or on an empty route. With blinks (Christiaens and Vanden Berghe
/// 2020, "Slack Induction by String Removals"): now and then a place is overlooked, so that the same tasks don't come back to the same places.
/// </summary>
internal sealed class Insertion<TKernel, TPrefix, TSuffix, TMiddle>(
    RoutingModel model, RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, SearchRandom random)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>One place in so many is overlooked, 2 or more.</summary>
    public int BlinkOneIn { get; set; } = 50;

    /// <summary>Whether tasks are put in even where their prize is less than what that costs: a route may pay only once it has several.</summary>
    public bool PutsAllIn { get; set; }

    private long bestDelta;
    private int bestSlot;
    private int bestState;

    /// <summary>Inserts one task, given as a state, or leaves it out where that costs less or there is no route at all.</summary>
    public void Insert(int state)
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

        if (bestSlot < 0 || (!PutsAllIn && bestDelta >= model.Prize[store.Kernel.TaskOf(state)]))
        {
            return;
        }

        var route = store.RouteOfSlot(bestSlot);
        var first = store.Base(route) + 1;
        store.Take(first, bestSlot);
        store.Take(bestState);
        store.Take(bestSlot + 1, first + store.Length[route] - 1);
        store.Write(route);
    }

    private void Find(int state, bool blinks)
    {
        bestDelta = long.MaxValue;
        bestSlot = -1;
        foreach (var near in model.Near[store.Kernel.TaskOf(state)])
        {
            var slot = store.SlotOf[near];
            if (slot < 0)
            {
                continue;
            }

            if (!blinks || random.Next(BlinkOneIn) > 0)
            {
                Value(state, slot);
            }

            if (!blinks || random.Next(BlinkOneIn) > 0)
            {
                Value(state, slot - 1);
            }
        }

        for (var route = 0; route < store.RouteCount; route++)
        {
            if (store.Length[route] == 0 && (!blinks || random.Next(BlinkOneIn) > 0))
            {
                Value(state, store.Base(route));
                if (model.VehicleCount == 1)
                {
                    break;
                }
            }
        }
    }

    private void FindAnywhere(int state)
    {
        for (var route = 0; route < store.RouteCount; route++)
        {
            for (var slot = store.Base(route); slot <= store.Base(route) + store.Length[route]; slot++)
            {
                Value(state, slot);
            }
        }
    }

    private void Value(int state, int after)
    {
        var kernel = store.Kernel;
        var route = store.RouteOfSlot(after);
        var loads = store.LoadCost(route, store.Load[route] + store.DemandOf(state)) - store.Cost[route];
        if (loads + store.Bare[route] >= bestDelta)
        {
            return;
        }

        Value(kernel, state, after, loads);
        var other = kernel.Flip(state);
        if (other != state)
        {
            Value(kernel, other, after, loads);
        }
    }

    private void Value(TKernel kernel, int state, int after, long loads)
    {
        var sequence = store.Sequence;
        var prefix = kernel.Extend(store.Prefix[after], sequence[after], state);
        var delta = kernel.Close(prefix, state, sequence[after + 1], store.Suffix[after + 1]) + loads;
        if (delta < bestDelta)
        {
            (bestDelta, bestSlot, bestState) = (delta, after, state);
        }
    }
}
