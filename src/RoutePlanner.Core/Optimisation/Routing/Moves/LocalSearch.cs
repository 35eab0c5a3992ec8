using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>
/// Improves routes until no move of the neighbourhood does: first improvement, tasks in random order, and a pair of routes is looked at again only
/// after one of them changed (Vidal 2022, "Hybrid Genetic Search for the CVRP", section 3.3).
/// </summary>
internal sealed class LocalSearch<TKernel, TPrefix, TSuffix, TMiddle>
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    private readonly RoutingModel model;
    private readonly RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store;
    private readonly ExchangeMoves<TKernel, TPrefix, TSuffix, TMiddle> exchange;
    private readonly TailMoves<TKernel, TPrefix, TSuffix, TMiddle> tails;
    private readonly InsideMoves<TKernel, TPrefix, TSuffix, TMiddle> inside;
    private readonly OptionalMoves<TKernel, TPrefix, TSuffix, TMiddle> optional;
    private readonly int[] order;
    private readonly int[] testedAt;

    public LocalSearch(RoutingModel model, RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, MoveCounts counts)
    {
        this.model = model;
        this.store = store;
        exchange = new(store, counts);
        tails = new(store, counts);
        optional = new(model, store, counts);
        var isNear = new bool[model.TaskCount * model.TaskCount];
        for (var task = 0; task < model.TaskCount; task++)
        {
            foreach (var other in model.Near[task])
            {
                isNear[(task * model.TaskCount) + other] = true;
            }
        }

        inside = new(store, isNear, model.TaskCount, counts);
        order = [.. Enumerable.Range(0, model.TaskCount)];
        testedAt = new int[model.TaskCount];
    }

    /// <summary>Improves the routes in the store.</summary>
    /// <param name="random">For the order of tasks.</param>
    /// <param name="since">Routes that did not change since then, on the store's clock, are taken to be as good as they get with each other; −1 for none.</param>
    public void Run(SearchRandom random, int since = -1)
    {
        random.Shuffle(order);
        testedAt.AsSpan().Fill(since);
        for (var (round, made) = (0, true); made || round <= 1; round++)
        {
            made = false;
            foreach (var task in order)
            {
                made |= store.SlotOf[task] >= 0 ? Improve(task, round) : PutIn(task);
            }
        }
    }

    private bool Improve(int task, int round)
    {
        var since = testedAt[task];
        testedAt[task] = store.Changes;
        var made = false;
        foreach (var other in model.Near[task])
        {
            var v = store.SlotOf[other];
            if (v < 0)
            {
                continue;
            }

            var u = store.SlotOf[task];
            var ru = store.RouteOf[task];
            var rv = store.RouteOf[other];
            if (ru != rv && (store.ChangedAt[ru] > since || store.ChangedAt[rv] > since))
            {
                made |= exchange.TryBeside(ru, u, rv, v) || tails.TryBeside(ru, u, rv, v);
            }
        }

        if (round > 0 && EmptyRoute() is var empty and >= 0)
        {
            var u = store.SlotOf[task];
            var ru = store.RouteOf[task];
            if (store.ChangedAt[ru] > since || round == 1)
            {
                made |= exchange.TryEmpty(ru, u, empty) || (store.Vehicle[ru] == store.Vehicle[empty] && tails.TryTails(ru, u, empty, store.Base(empty) + 1));
            }
        }

        while (store.ChangedAt[store.RouteOf[task]] > since && inside.Try(store.SlotOf[task]))
        {
            made = true;
        }

        return (model.Prize[task] < RoutingModel.Compulsory && optional.TryLeaveOut(task)) || made;
    }

    private bool PutIn(int task)
    {
        var since = testedAt[task];
        testedAt[task] = store.Changes;
        foreach (var other in model.Near[task])
        {
            var slot = store.SlotOf[other];
            if (slot >= 0 && store.ChangedAt[store.RouteOf[other]] > since && optional.TryPutIn(task, slot))
            {
                return true;
            }
        }

        return EmptyRoute() is var empty and >= 0 && optional.TryPutOnEmpty(task, empty);
    }

    private int EmptyRoute()
    {
        for (var route = store.RouteCount - 1; route >= 0; route--)
        {
            if (store.Length[route] == 0)
            {
                return route;
            }
        }

        return -1;
    }
}
