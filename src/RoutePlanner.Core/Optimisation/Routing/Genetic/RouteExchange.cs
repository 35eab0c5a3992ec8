using RoutePlanner.Core.Optimisation.Routing.Kernels;
using RoutePlanner.Core.Optimisation.Routing.Moves;

namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>
/// Crossover of routes, after Nagata, Kobayashi 2010, "A memetic algorithm for the pickup and delivery problem with time windows using selective
/// route exchange crossover", simplified: some neighbouring routes of the second parent replace those routes of the first that they overlap most.
/// Works for any mix of vehicle types, limits and optional tasks.
/// </summary>
internal sealed class RouteExchange<TKernel, TPrefix, TSuffix, TMiddle>(
    RoutingModel model, RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, SearchRandom random)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    private readonly bool[] brought = new bool[model.TaskCount];
    private readonly List<int> replaced = [];

    /// <summary>The store holds the first parent; routes of <paramref name="other"/> come in, what lost its place is added to <paramref name="removed"/>.</summary>
    public void Bring(Individual other, int most, List<int> removed)
    {
        brought.AsSpan().Clear();
        replaced.Clear();
        var first = random.Next(other.Routes.Length);
        var count = 1 + random.Next(Math.Max(1, Math.Min(most, other.Routes.Length - 1)));
        var chosen = Neighbouring(other, first, count);
        foreach (var route in chosen)
        {
            foreach (var task in other.Tasks[route])
            {
                brought[task] = true;
            }
        }

        foreach (var route in chosen)
        {
            replaced.Add(MostLike(other.Tasks[route], other.Vehicles[route]));
        }

        for (var route = 0; route < store.RouteCount; route++)
        {
            var taking = replaced.IndexOf(route);
            if (taking >= 0)
            {
                Collect(route, removed);
            }
            else
            {
                TakeOthers(route);
            }
        }

        for (var k = 0; k < chosen.Count; k++)
        {
            if (replaced[k] < 0)
            {
                removed.AddRange(other.Routes[chosen[k]]);
                continue;
            }

            foreach (var state in other.Routes[chosen[k]])
            {
                store.Take(state);
            }

            store.Write(replaced[k]);
        }
    }

    /// <summary>The route and those that hold tasks near its own, in the order they are met.</summary>
    private List<int> Neighbouring(Individual other, int first, int count)
    {
        var routeOf = new int[model.TaskCount];
        routeOf.AsSpan().Fill(-1);
        for (var route = 0; route < other.Tasks.Length; route++)
        {
            foreach (var task in other.Tasks[route])
            {
                routeOf[task] = route;
            }
        }

        var chosen = new List<int> { first };
        for (var at = 0; at < chosen.Count && chosen.Count < count; at++)
        {
            foreach (var task in other.Tasks[chosen[at]])
            {
                foreach (var near in model.Near[task])
                {
                    if (routeOf[near] >= 0 && !chosen.Contains(routeOf[near]) && chosen.Count < count)
                    {
                        chosen.Add(routeOf[near]);
                    }
                }
            }
        }

        return chosen;
    }

    private int MostLike(int[] tasks, int vehicle)
    {
        var best = -1;
        var most = -1;
        for (var route = 0; route < store.RouteCount; route++)
        {
            if (store.Vehicle[route] != vehicle || replaced.Contains(route))
            {
                continue;
            }

            var shared = 0;
            foreach (var task in tasks)
            {
                var slot = store.SlotOf[task];
                shared += slot >= 0 && store.RouteOfSlot(slot) == route ? 1 : 0;
            }

            if (shared > most)
            {
                (best, most) = (route, shared);
            }
        }

        return best;
    }

    private void Collect(int route, List<int> removed)
    {
        for (var slot = store.Base(route) + 1; slot <= store.Base(route) + store.Length[route]; slot++)
        {
            var task = store.Kernel.TaskOf(store.Sequence[slot]);
            store.Remove(task);
            if (!brought[task])
            {
                removed.Add(store.Sequence[slot]);
            }
        }
    }

    private void TakeOthers(int route)
    {
        var first = store.Base(route) + 1;
        var last = first + store.Length[route] - 1;
        var lost = false;
        for (var slot = first; slot <= last; slot++)
        {
            lost |= brought[store.Kernel.TaskOf(store.Sequence[slot])];
        }

        if (!lost)
        {
            return;
        }

        for (var slot = first; slot <= last; slot++)
        {
            var task = store.Kernel.TaskOf(store.Sequence[slot]);
            if (brought[task])
            {
                store.Remove(task);
            }
            else
            {
                store.Take(store.Sequence[slot]);
            }
        }

        store.Write(route);
    }
}
