using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>2-opt* between two routes: they exchange tails, or, where their vehicles are alike, one's head for the other's tail turned round.</summary>
internal sealed class TailMoves<TKernel, TPrefix, TSuffix, TMiddle>(RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, MoveCounts counts)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>Makes the first improving exchange that joins <paramref name="u"/> and <paramref name="v"/>, slots of different routes.</summary>
    public bool TryBeside(int ru, int u, int rv, int v)
    {
        if (TryTails(ru, u, rv, v))
        {
            return true;
        }

        return store.Kernel.Reverses && store.Vehicle[ru] == store.Vehicle[rv]
            && (TryHeadAndTurnedTail(ru, u, rv, v) || TryHeadAndTurnedTail(rv, v - 1, ru, u - 1));
    }

    /// <summary>Joins u to v: u's head with v's tail, v's head with u's tail. Slot u may be a start, v an end depot.</summary>
    public bool TryTails(int ru, int u, int rv, int v)
    {
        var old = store.Cost[ru] + store.Cost[rv];
        var loadU = store.LoadTo[u] + store.Load[rv] - store.LoadTo[v - 1];
        var loadV = store.Load[ru] + store.Load[rv] - loadU;
        var loads = store.LoadCost(ru, loadU) + store.LoadCost(rv, loadV);
        counts.Evaluations++;
        var newU = Joined(ru, u, rv, v);
        if (newU + loads >= old)
        {
            return false;
        }

        var newV = Joined(rv, v - 1, ru, u + 1);
        var delta = newU + newV + loads - old;
        if (delta >= 0)
        {
            return false;
        }

        store.Take(store.Base(ru) + 1, u);
        store.Take(v, store.Base(rv) + store.Length[rv]);
        var first = store.Taken;
        store.Take(store.Base(rv) + 1, v - 1);
        store.Take(u + 1, store.Base(ru) + store.Length[ru]);
        store.Write(ru, first, rv);
        counts.Applied(delta, store.Cost[ru] + store.Cost[rv] - old);
        return true;
    }

    /// <summary>Joins u to v with v's head turned round: u's head, then v back to its route's first; and u's tail turned round, then v's tail.</summary>
    private bool TryHeadAndTurnedTail(int ru, int u, int rv, int v)
    {
        var kernel = store.Kernel;
        var sequence = store.Sequence;
        var old = store.Cost[ru] + store.Cost[rv];
        var loadU = store.LoadTo[u] + store.LoadTo[v];
        var loadV = store.Load[ru] + store.Load[rv] - loadU;
        var loads = store.LoadCost(ru, loadU) + store.LoadCost(rv, loadV);
        counts.Evaluations++;
        var startV = store.Base(rv);
        var turned = v == startV ? sequence[startV + store.Length[rv] + 1] : kernel.Flip(sequence[v]);
        var newU = kernel.Close(store.Prefix[u], sequence[u], turned, store.BackSuffix[v]);
        if (newU + loads >= old)
        {
            return false;
        }

        var startU = store.Base(ru);
        var endU = startU + store.Length[ru] + 1;
        var tail = u + 1 == endU ? sequence[startU] : kernel.Flip(sequence[u + 1]);
        var newV = kernel.Close(store.BackPrefix[u + 1], tail, sequence[v + 1], store.Suffix[v + 1]);
        var delta = newU + newV + loads - old;
        if (delta >= 0)
        {
            return false;
        }

        store.Take(startU + 1, u);
        store.TakeBack(v, startV + 1);
        var first = store.Taken;
        store.TakeBack(endU - 1, u + 1);
        store.Take(v + 1, startV + store.Length[rv]);
        store.Write(ru, first, rv);
        counts.Applied(delta, store.Cost[ru] + store.Cost[rv] - old);
        return true;
    }

    /// <summary>Cost without load of one route's head up to a slot and the other's tail from a slot on, driven by the first one's vehicle.</summary>
    private long Joined(int head, int last, int tail, int first)
    {
        var kernel = store.Kernel;
        var sequence = store.Sequence;
        if (store.Vehicle[head] == store.Vehicle[tail])
        {
            return kernel.Close(store.Prefix[last], sequence[last], sequence[first], store.Suffix[first]);
        }

        var end = sequence[store.Base(head) + store.Length[head] + 1];
        var lastOfTail = store.Base(tail) + store.Length[tail];
        return first > lastOfTail
            ? kernel.Close(store.Prefix[last], sequence[last], end, kernel.End(end))
            : kernel.Close(kernel.Join(store.Prefix[last], sequence[last], sequence[first], store.Tail[first]), sequence[lastOfTail], end, kernel.End(end));
    }
}
