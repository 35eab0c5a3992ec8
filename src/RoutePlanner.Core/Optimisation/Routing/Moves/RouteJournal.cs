using System.Runtime.InteropServices;
using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>
/// Remembers how routes were when a step began, each when it is first written, so that the step's change of cost is a sum over these and a step that is not wanted
/// is undone without touching the others.
/// </summary>
internal sealed class RouteJournal<TKernel, TPrefix, TSuffix, TMiddle>(RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    private readonly List<Kept> kept = [];
    private int[] keptAt = [];
    private int[] states = [];
    private int filled;
    private int step;

    /// <summary>Begins a step: from now on every route is kept as it is before it changes.</summary>
    public void Begin()
    {
        step++;
        kept.Clear();
        filled = 0;
        store.Journal = this;
    }

    /// <summary>Ends the step; what it did stays.</summary>
    public void End() => store.Journal = null;

    /// <summary>The routes written since the step began, in the order in which they were.</summary>
    public ReadOnlySpan<Kept> Changed => CollectionsMarshal.AsSpan(kept);

    /// <summary>By how much the cost of all routes, with prices of broken limits but without prizes, has changed since the step began.</summary>
    public long Delta
    {
        get
        {
            long delta = 0;
            foreach (var route in kept)
            {
                delta += store.Cost[route.Route] - route.Cost;
            }

            return delta;
        }
    }

    /// <summary>Ends the step and puts every route back as it was. A route that the step added stays, empty.</summary>
    public void Undo()
    {
        End();
        foreach (var route in kept)
        {
            for (var slot = store.Base(route.Route) + 1; slot <= store.Base(route.Route) + store.Length[route.Route]; slot++)
            {
                store.Remove(store.Kernel.TaskOf(store.Sequence[slot]));
            }
        }

        foreach (var route in kept)
        {
            for (var at = route.From; at < route.From + route.Length; at++)
            {
                store.Take(states[at]);
            }

            store.Write(route.Route);
        }
    }

    /// <summary>Called by the store before it writes a route.</summary>
    public void Keep(int route)
    {
        if (route >= keptAt.Length)
        {
            Array.Resize(ref keptAt, Math.Max(16, 2 * (route + 1)));
        }

        if (keptAt[route] == step)
        {
            return;
        }

        keptAt[route] = step;
        var length = store.Length[route];
        if (filled + length > states.Length)
        {
            Array.Resize(ref states, 2 * (filled + length));
        }

        store.Sequence.AsSpan(store.Base(route) + 1, length).CopyTo(states.AsSpan(filled));
        kept.Add(new Kept(route, filled, length, store.Cost[route]));
        filled += length;
    }

    /// <summary>A route as it was.</summary>
    /// <param name="Route">Which.</param>
    /// <param name="From">Where its states begin among all that are kept.</param>
    /// <param name="Length">How many.</param>
    /// <param name="Cost">Its cost with all prices.</param>
    internal readonly record struct Kept(int Route, int From, int Length, long Cost);
}
