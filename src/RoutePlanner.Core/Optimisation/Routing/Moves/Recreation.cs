using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>Puts tasks that were taken off back on routes, one after another, in an order drawn anew each time (Christiaens and Vanden Berghe 2020, section 5.2).</summary>
internal sealed class Recreation<TKernel, TPrefix, TSuffix, TMiddle>
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    private readonly RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store;
    private readonly SearchRandom random;
    private readonly RecreationOrders orders;

    public Recreation(RoutingModel model, RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, SearchRandom random, MoveCounts counts)
    {
        this.store = store;
        this.random = random;
        Insertion = new(model, store, random, counts);
        orders = new(model);
    }

    public Insertion<TKernel, TPrefix, TSuffix, TMiddle> Insertion { get; }

    /// <summary>Inserts tasks, given as states, sorting them by a random one of the orders.</summary>
    public void InsertSorted(Span<int> states)
    {
        random.Shuffle(states);
        orders.Sort(states, random);
        InsertAll(states);
    }

    /// <summary>Inserts tasks in the order in which they are given.</summary>
    public void InsertAll(ReadOnlySpan<int> states)
    {
        foreach (var state in states)
        {
            if (Insertion.Insert(state) is var route and >= 0 && store.Length[route] == 1)
            {
                store.EnsureEmptyRoutes();
            }
        }
    }
}
