using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>2-opt* between two routes of one vehicle type: they exchange tails, or one's head for the other's tail turned round.</summary>
internal sealed class TailMoves<TKernel, TPrefix, TSuffix, TMiddle>(RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, MoveCounts counts)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>Makes the first improving exchange that joins <paramref name="u"/> and <paramref name="v"/>, slots of different routes of one type.</summary>
    public bool TryBeside(int ru, int u, int rv, int v)
    {
        if (store.Vehicle[ru] != store.Vehicle[rv])
        {
            return false;
        }

        return TryTails(ru, u, rv, v) || (store.Kernel.Reverses && (TryHeadAndTurnedTail(ru, u, rv, v) || TryHeadAndTurnedTail(rv, v - 1, ru, u - 1)));
    }

    /// <summary>Joins u to v: u's head with v's tail, v's head with u's tail. Slot u may be a start, v an end depot.</summary>
    public bool TryTails(int ru, int u, int rv, int v)
    {
        var kernel = store.Kernel;
        var sequence = store.Sequence;
        var old = store.Cost[ru] + store.Cost[rv];
        var loadU = store.LoadTo[u] + store.Load[rv] - store.LoadTo[v - 1];
        var loadV = store.Load[ru] + store.Load[rv] - loadU;
        var loads = store.LoadCost(ru, loadU) + store.LoadCost(rv, loadV);
        counts.Evaluations++;
        var newU = kernel.Close(store.Prefix[u], sequence[u], sequence[v], store.Suffix[v]);
        if (newU + loads >= old)
        {
            return false;
        }

        var newV = kernel.Close(store.Prefix[v - 1], sequence[v - 1], sequence[u + 1], store.Suffix[u + 1]);
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
}
