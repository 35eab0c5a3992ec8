using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>
/// Gives all tasks of a route to an idle vehicle of another type, which stands nearer to them or suits them better. Moving them over one by one leads through states that
/// are far worse, as two routes are driven where one would do.
/// </summary>
internal sealed class BaseMoves<TKernel, TPrefix, TSuffix, TMiddle>(
    RoutingModel model, RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, MoveCounts counts)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>Makes the best such change of a route if it is cheaper; the route is empty then.</summary>
    public bool Try(int route)
    {
        if (store.Length[route] == 0)
        {
            return false;
        }

        var own = store.Cost[route];
        var (best, bestCost) = (-1, own);
        for (var other = 0; other < store.RouteCount; other++)
        {
            if (store.Length[other] == 0 && store.Vehicle[other] != store.Vehicle[route] && MayPay(route, store.Vehicle[other]))
            {
                counts.Evaluations++;
                var cost = CostBy(store.Vehicle[other], route);
                (best, bestCost) = cost < bestCost ? (other, cost) : (best, bestCost);
            }
        }

        if (best < 0)
        {
            return false;
        }

        store.Take(store.Base(route) + 1, store.Base(route) + store.Length[route]);
        store.Write(best, store.Taken, route);
        counts.Applied(bestCost - own, store.Cost[route] + store.Cost[best] - own);
        return true;
    }

    /// <summary>Whether the ways from and to the other base are shorter, or unknown, as modes are open; a route that is too heavy may be suited better all the same.</summary>
    private bool MayPay(int route, int vehicle)
    {
        var kernel = store.Kernel;
        var first = store.Sequence[store.Base(route) + 1];
        var last = store.Sequence[store.Base(route) + store.Length[route]];
        int Ways(int type) => kernel.Leg(model.StartDepot(type), first) + kernel.Leg(last, model.EndDepot(type));
        var own = Ways(store.Vehicle[route]);
        return own == 0 || Ways(vehicle) < own || store.TooMuchLoad(route) > 0;
    }

    private long CostBy(int vehicle, int route)
    {
        var kernel = store.Kernel;
        var at = model.StartDepot(vehicle);
        var prefix = kernel.Start(at);
        for (var slot = store.Base(route) + 1; slot <= store.Base(route) + store.Length[route]; slot++)
        {
            prefix = kernel.Extend(prefix, at, store.Sequence[slot]);
            at = store.Sequence[slot];
        }

        var end = model.EndDepot(vehicle);
        return kernel.Close(prefix, at, end, kernel.End(end)) + Pricing.Of(Math.Max(0, store.Load[route] - model.Capacity[vehicle]), store.LoadPrice);
    }
}
