using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>Puts tasks with prizes in, leaves them out, or does one instead of another.</summary>
internal sealed class OptionalMoves<TKernel, TPrefix, TSuffix, TMiddle>(
    RoutingModel model, RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, MoveCounts counts)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>Leaves out a served task if its prize is less than what it costs.</summary>
    public bool TryLeaveOut(int task)
    {
        var slot = store.SlotOf[task];
        var route = store.RouteOfSlot(slot);
        var without = store.Without[slot * RouteStore<TKernel, TPrefix, TSuffix, TMiddle>.LongestPiece] + store.LoadCost(route, store.Load[route] - model.Demand[task]);
        counts.Evaluations++;
        var delta = without - store.Cost[route] + model.Prize[task];
        if (delta >= 0)
        {
            return false;
        }

        Replace(route, slot, 1, NoState, task, delta);
        return true;
    }

    /// <summary>Puts a task that is left out beside a served one, before or after it, or in its place, or on an empty route.</summary>
    public bool TryPutIn(int task, int besideSlot)
    {
        var other = store.Kernel.TaskOf(store.Sequence[besideSlot]);
        return TryAt(task, besideSlot, 0, other) || TryAt(task, besideSlot + 1, 0, other)
            || (model.Prize[other] < RoutingModel.Compulsory && TryAt(task, besideSlot, 1, other));
    }

    /// <summary>Puts a task that is left out on an empty route.</summary>
    public bool TryPutOnEmpty(int task, int route) => TryAt(task, store.Base(route) + 1, 0, task);

    private const int NoState = -1;

    private bool TryAt(int task, int slot, int count, int instead)
    {
        var state = model.FirstState[task];
        var flipped = store.Kernel.Flip(state);
        return TryState(task, state, slot, count, instead) || (flipped != state && TryState(task, flipped, slot, count, instead));
    }

    private bool TryState(int task, int state, int slot, int count, int instead)
    {
        var kernel = store.Kernel;
        var route = store.RouteOfSlot(slot);
        var load = store.Load[route] + model.Demand[task] - (count * model.Demand[instead]);
        var prizes = (count * model.Prize[instead]) - model.Prize[task];
        counts.Evaluations++;
        var last = store.Sequence[slot - 1];
        var prefix = kernel.Extend(store.Prefix[slot - 1], last, state);
        var cost = kernel.Close(prefix, state, store.Sequence[slot + count], store.Suffix[slot + count]) + store.LoadCost(route, load);
        var delta = cost - store.Cost[route] + prizes;
        if (delta >= 0)
        {
            return false;
        }

        Replace(route, slot, count, state, instead, delta);
        return true;
    }

    private void Replace(int route, int slot, int count, int state, int instead, long delta)
    {
        var old = store.Cost[route] + store.LeftOut;
        store.Take(store.Base(route) + 1, slot - 1);
        if (state != NoState)
        {
            store.Take(state);
        }

        store.Take(slot + count, store.Base(route) + store.Length[route]);
        if (count > 0)
        {
            store.Remove(instead);
        }

        store.Write(route);
        counts.Applied(delta, store.Cost[route] + store.LeftOut - old);
    }
}
